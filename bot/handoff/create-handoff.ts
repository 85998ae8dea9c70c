import type { Case, CaseAnswer, Handoff, Submission } from '../contracts/case.ts';
import type { CaseDesk, DeskResult } from '../contracts/case-desk.ts';
import { bareAddress } from './bare-address.ts';
import { caseMails } from './case-mails.ts';
import { isOpen } from './case-transitions.ts';
import { expectedDay } from './expectation.ts';
import type { HandoffDeps } from './handoff-deps.ts';
import { intakeFacts } from './intake-facts.ts';
import type { MailSettings } from './mail-settings.ts';
import { newReference } from './reference.ts';
import { chooseRoute } from './routes.ts';
import { dayOf } from './working-days.ts';

type Submitted = Awaited<ReturnType<Handoff['submit']>>;

/**
 * The door from a conversation to the staff: makes the case and its mails, and stores them in one write. Throws when
 * the mailbox or the sender is not one bare address: every mail would be refused.
 */
export function createHandoff(deps: HandoffDeps & { readonly desk: CaseDesk }): Handoff {
  const { desk, mailSettings } = deps;
  checkAddresses(mailSettings);
  return {
    async submit({ joins, ...submission }) {
      const joined = joins === undefined ? undefined : await join(deps, joins, submission);
      return joined ?? record(deps, submission);
    },
    destination: (submission) => routeOf(submission, deps).to,
    async cases(references) {
      const found = await Promise.all(references.map((reference) => desk.load(reference)));
      return found.flatMap((stored) => (stored ? [ownCase(stored)] : []));
    },
    add: async (reference, text, key) => answerOf(await desk.act(reference, { kind: 'add', text, key })),
    withdraw: async (reference, key) => answerOf(await desk.act(reference, { kind: 'withdraw', key })),
  };
}

async function record(deps: HandoffDeps, submission: Submission): Promise<Submitted> {
  try {
    const stored = await deps.cases.create(withMails(newCase(submission, deps), deps));
    const { reference, route } = stored;
    deps.log.info('case.recorded', { reference, conversation: submission.conversationId, reason: route.to });
    deps.wake();
    const expected = route.to === 'ocw' ? undefined : expectedDay(stored, deps.mailSettings, deps.clock.now());
    return { kind: 'recorded', reference, to: route.to, ...(expected && { expected }) };
  } catch (error) {
    // Whatever it was: the user must hear that nothing was stored, and keeps the text.
    deps.log.error('case.not-stored', { conversation: submission.conversationId, error });
    return { kind: 'failed' };
  }
}

/** A second request joins the open case; undefined when that takes no additions (any more): then it is a case of its own. */
async function join(
  deps: HandoffDeps & { readonly desk: CaseDesk },
  reference: string,
  { key, intake, ...rest }: Submission,
): Promise<Submitted | undefined> {
  const stored = await deps.desk.load(reference);
  if (!stored || stored.conversationId !== rest.conversationId) return undefined;
  const facts = intakeFacts({ ...stored, intake }, deps.say).filter(({ value }) => value !== reference);
  const known = intakeFacts(stored, deps.say).map(({ label, value }) => `${label}: ${value}`);
  const added = facts.map(({ label, value }) => `${label}: ${value}`).filter((fact) => !known.includes(fact));
  const result = await deps.desk.act(reference, { kind: 'add', key, text: [intake.question, ...added].join('\n') });
  if (result.kind === 'failed') return { kind: 'failed' };
  return result.kind === 'done' || result.kind === 'repeat'
    ? { kind: 'recorded', reference, to: result.case.route.to, joined: true }
    : undefined;
}

function checkAddresses({ mailbox, from }: MailSettings): void {
  for (const [name, address] of Object.entries({ MAILBOX_ADDRESS: mailbox, MAIL_FROM: from })) {
    if (bareAddress(address) === undefined) throw new Error(`${name} is not one bare address, such as name@school.nl`);
  }
}

function routeOf({ intake, wanted }: Pick<Submission, 'intake' | 'wanted'>, { clock, advisers }: HandoffDeps) {
  return chooseRoute({ intake, wanted, advisers: advisers(), today: dayOf(clock.now()) });
}

function newCase({ key, conversationId, intake, talk, wanted }: Submission, deps: HandoffDeps): Case {
  const at = deps.clock.now().toISOString();
  return {
    key,
    reference: newReference(deps.random),
    version: 1,
    status: 'nieuw',
    createdAt: at,
    conversationId,
    intake,
    route: routeOf({ intake, wanted }, deps),
    talk,
    timeline: [{ at, what: 'vastgelegd' }],
    mails: [],
  };
}

function withMails(bare: Case, deps: HandoffDeps): Case {
  return { ...bare, mails: caseMails(bare, { at: bare.createdAt, what: 'vastgelegd' }, deps) };
}

function ownCase(stored: Case) {
  const { reference, intake, status, route } = stored;
  return { reference, request: intake.request, status, open: isOpen(stored) && route.to !== 'ocw' };
}

function answerOf(result: DeskResult): CaseAnswer {
  switch (result.kind) {
    case 'done':
    case 'repeat':
      return { kind: 'done', status: result.case.status };
    case 'refused':
      return { kind: 'refused', reason: result.reason };
    case 'unknown':
      return { kind: 'refused', reason: 'unknown' };
    case 'failed':
      return { kind: 'failed' };
    default:
      return result satisfies never;
  }
}
