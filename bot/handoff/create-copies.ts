import { createHash } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';
import type { Copies, CopyOf, CopyRequest } from '../contracts/copies.ts';
import type { Item } from '../contracts/library.ts';
import type { Log } from '../contracts/log.ts';
import type { Outbox } from '../contracts/stores.ts';
import { markdownToText } from '../html.ts';
import { shownDate } from '../shown-date.ts';
import { bareAddress } from './bare-address.ts';
import type { CopySay } from './copy-texts.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { MailSettings } from './mail-settings.ts';
import { queuedMail } from './queued-mail.ts';
import type { RandomBytes } from './reference.ts';
import { routekaartParts } from './routekaart-parts.ts';

/** What copies need. `talkDays` is how long a conversation, and with it the page of a routekaart, is kept. */
interface CopiesDeps {
  readonly outbox: Pick<Outbox, 'queue'>;
  readonly say: CopySay;
  readonly mailSettings: Pick<MailSettings, 'from' | 'publicUrl'>;
  readonly talkDays: number;
  readonly random: RandomBytes;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
}

/** Copies that one address may get in a day, whoever asks: nobody's mailbox is filled through us. */
const MOST_A_DAY = 6;
const DAY_MS = 24 * 60 * 60_000;

/** Makes the door to mails that a user sends to himself: at most six a day to one address, made once for each wish. */
export function createCopies(deps: CopiesDeps): Copies {
  const { outbox, clock, log } = deps;
  const mayMail = limitPerAddress(() => clock.now().getTime());
  return {
    async send(request) {
      const to = bareAddress(request.to);
      const id = idOf(request);
      if (to === undefined || !mayMail(to, id)) return 'refused';
      try {
        const at = clock.now().toISOString();
        const mail = queuedMail(letterOf(request.of, deps), { kind: 'copy', id, to, at }, deps);
        await outbox.queue({ ...mail, conversationId: request.conversationId });
        log.info('copy.queued', { mail: id, conversation: request.conversationId });
        deps.wake();
        return 'queued';
      } catch (error) {
        // Whatever it was: the user must hear that nothing was sent.
        log.error('copy.not-queued', { conversation: request.conversationId, error });
        return 'failed';
      }
    },
  };
}

function idOf({ conversationId, seq }: CopyRequest): string {
  return createHash('sha256').update(`kopie ${conversationId} ${seq}`).digest('hex').slice(0, 32);
}

/** Counts by a hash of the address, in memory: a restart forgives. The same mail again counts once. */
function limitPerAddress(now: () => number): (address: string, id: string) => boolean {
  const sent = new Map<string, Map<string, number>>();
  return (address, id) => {
    const key = createHash('sha256').update(address.toLowerCase()).digest('base64url');
    const recent = new Map([...(sent.get(key) ?? [])].filter(([, at]) => at > now() - DAY_MS));
    if (!recent.has(id) && recent.size >= MOST_A_DAY) return false;
    sent.set(key, recent.set(id, now()));
    return true;
  };
}

function letterOf(of: CopyOf, deps: CopiesDeps): Letter {
  const { say } = deps;
  if (of.kind === 'antwoord') {
    const subject = say('mail.kopie.onderwerp-antwoord', { titel: of.item.title });
    return {
      subject,
      parts: [why(say), ...itemParts(of.item, say), link(of.url, say('mail.kopie.lezen')), closing(deps)],
    };
  }
  const { routekaart, url } = of;
  const kind = routekaart.comparedWith ? 'vergelijking' : 'routekaart';
  const subject = say(`mail.kopie.onderwerp-${kind}`, { titel: routekaart.title });
  const until: LetterPart = { kind: 'text', lines: [say('mail.kopie.openen-tot', { dagen: deps.talkDays })] };
  const open = link(url, say('mail.kopie.openen'));
  return { subject, parts: [why(say), open, until, ...routekaartParts(routekaart, say), closing(deps)] };
}

function why(say: CopySay): LetterPart {
  return { kind: 'text', lines: [say('mail.kopie.waarom')] };
}

function link(url: string, label: string): LetterPart {
  return { kind: 'link', label, url };
}

function itemParts({ title, answer, more, sources, checkedOn }: Item, say: CopySay): LetterPart[] {
  const lines = sources.map(({ title: source, url, date }) =>
    [source, date ? shownDate(date) : say('mail.kopie.jaar-onbekend'), url].filter((part) => part).join(', '),
  );
  return [
    { kind: 'text', heading: title, lines: paragraphs(`${answer}\n\n${more}`) },
    { kind: 'list', heading: say('mail.kopie.bronnen'), lines },
    { kind: 'text', lines: [say('mail.kopie.peildatum', { datum: shownDate(checkedOn) })] },
  ];
}

function paragraphs(markdown: string): string[] {
  return markdownToText(markdown)
    .split('\n\n')
    .filter((part) => part !== '');
}

function closing({ say, mailSettings: { publicUrl } }: CopiesDeps): LetterPart {
  const trial = publicUrl === undefined ? [say('mail.kopie.proefmodus')] : [];
  return { kind: 'text', lines: [say('mail.kopie.niet-zelf'), say('mail.kopie.automatisch'), ...trial] };
}
