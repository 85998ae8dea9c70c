import type { Case, CaseRoute, Handoff, Submission } from '../contracts/case.ts';
import type { Clock } from '../contracts/clock.ts';
import type { RequestId } from '../contracts/library.ts';
import type { Log } from '../contracts/log.ts';
import type { Mail } from '../contracts/mail.ts';
import type { CaseStore } from '../contracts/stores.ts';
import { bareAddress } from './bare-address.ts';
import type { Letter } from './letter.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';
import type { MailSettings } from './mail-settings.ts';
import { newReference, type RandomBytes } from './reference.ts';
import { renderConfirmation } from './render-confirmation.ts';
import { renderStaffMail } from './render-staff-mail.ts';
import type { HandoffSay } from './texts.ts';

/** What the handoff needs. `wake` tells the outbox that there is work. */
interface HandoffDeps {
  readonly cases: Pick<CaseStore, 'create'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly say: HandoffSay;
  readonly mailSettings: MailSettings;
  readonly random: RandomBytes;
  readonly wake: () => void;
}

/**
 * The door from a conversation to the staff: makes the case and its mails, and stores them in one write. Throws when
 * the mailbox or the sender is not one bare address: every mail would be refused.
 */
export function createHandoff(deps: HandoffDeps): Handoff {
  checkAddresses(deps.mailSettings);
  return {
    async submit(submission) {
      try {
        const { reference } = await deps.cases.create(withMails(newCase(submission, deps), deps));
        deps.log.info('case.recorded', { reference, conversation: submission.conversationId });
        deps.wake();
        return { kind: 'recorded', reference };
      } catch (error) {
        // Whatever it was: the user must hear that nothing was stored, and keeps the text.
        deps.log.error('case.not-stored', { conversation: submission.conversationId, error });
        return { kind: 'failed' };
      }
    },
  };
}

function checkAddresses({ mailbox, from }: MailSettings): void {
  for (const [name, address] of Object.entries({ MAILBOX_ADDRESS: mailbox, MAIL_FROM: from })) {
    if (bareAddress(address) === undefined) throw new Error(`${name} is not one bare address, such as name@school.nl`);
  }
}

function newCase({ key, conversationId, intake, talk }: Submission, { clock, random }: HandoffDeps): Case {
  const at = clock.now().toISOString();
  return {
    key,
    reference: newReference(random),
    version: 1,
    status: 'nieuw',
    createdAt: at,
    conversationId,
    intake,
    route: routeOf(intake.request),
    talk,
    timeline: [{ at, what: 'vastgelegd' }],
    mails: [],
  };
}

/** Every request goes to the mailbox; the wish for a ledenadviseur is noted. */
function routeOf(request: RequestId): CaseRoute {
  return { to: 'mailbox', reason: request === 'ledenadviseur' ? 'wens-ledenadviseur' : 'standaard' };
}

/** An address that cannot be answered gets no confirmation; the mail to the staff says so. */
function withMails(bare: Case, deps: HandoffDeps): Case {
  const { say, mailSettings } = deps;
  const requester = bareAddress(bare.intake.email);
  const toStaff = queued(bare, renderStaffMail(bare, say, mailSettings), deps, {
    kind: 'to-staff',
    to: mailSettings.mailbox,
    replyTo: requester,
  });
  if (requester === undefined) return { ...bare, mails: [toStaff] };
  const confirmation = queued(bare, renderConfirmation(bare, say, mailSettings), deps, {
    kind: 'confirmation',
    to: requester,
    replyTo: mailSettings.mailbox,
  });
  return { ...bare, mails: [toStaff, confirmation] };
}

function queued(
  { createdAt }: Case,
  letter: Letter,
  { random, mailSettings: { from } }: HandoffDeps,
  address: Pick<Mail, 'kind' | 'to' | 'replyTo'>,
): Mail {
  const id = Buffer.from(random(16)).toString('hex');
  return {
    id,
    ...address,
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    date: createdAt,
    from,
    subject: letter.subject,
    text: letterToText(letter),
    html: letterToHtml(letter),
    status: 'queued',
    attempts: 0,
    nextTry: createdAt,
  };
}
