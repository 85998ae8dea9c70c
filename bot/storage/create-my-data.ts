import type { Case, TalkLine } from '../contracts/case.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Conversation } from '../contracts/conversation.ts';
import type { Log } from '../contracts/log.ts';
import type { MyCase, MyData, MyDataDoor } from '../contracts/my-data.ts';
import type { Stores } from '../contracts/stores.ts';

/** What the door needs. `link` makes the address of the file. */
interface MyDataDeps {
  readonly stores: Pick<Stores, 'conversations' | 'cases' | 'outbox' | 'questions' | 'explorations' | 'erasures'>;
  readonly link: (conversationId: string) => string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The door from a conversation to what is kept of it. */
export function createMyData({ stores, link, clock, log }: MyDataDeps): MyDataDoor {
  const casesOf = async (id: string): Promise<Case[]> => {
    const references = await stores.cases.referencesOf(id);
    return (await Promise.all(references.map((one) => stores.cases.load(one)))).filter((one) => one !== undefined);
  };
  return {
    link,
    async load(id) {
      const conversation = await stores.conversations.load(id);
      const now = clock.now().toISOString();
      return {
        startedAt: conversation?.createdAt ?? now,
        lastAt: conversation?.lastAt ?? now,
        talk: conversation ? talkOf(conversation) : [],
        answers: conversation ? answersOf(conversation) : {},
        cases: (await casesOf(id)).map(toMyCase),
        questions: await stores.questions.of(id),
        ...(conversation && { remembered: conversation.state }),
        ...(conversation?.delivery && { channel: conversation.delivery.address }),
      };
    },
    async erase(id) {
      const cases = await casesOf(id);
      // First the promise to forget: after a kill, the next start keeps it.
      await stores.erasures.add(id, clock.now().toISOString());
      for (const { reference } of cases) await stores.cases.remove(reference);
      await stores.outbox.removeOf(id);
      await stores.questions.remove(id);
      await stores.explorations.remove(id);
      log.info('conversation.erased', { count: cases.length });
      const sent = cases.flatMap(({ mails }) => mails).filter(({ status }) => status === 'sent');
      return { cases: cases.map(({ reference }) => reference), mailsSent: sent.length };
    },
  };
}

/** The answers of the dialogs that were kept for later, and of the running one. */
function answersOf({ state: { kept = [], dialog } }: Conversation): MyData['answers'] {
  return Object.assign(
    {},
    ...[...kept, ...(dialog ? [dialog] : [])].map(({ answers }) => answers),
  ) as MyData['answers'];
}

function toMyCase({ reference, status, createdAt, intake, talk, mails }: Case): MyCase {
  return {
    reference,
    status,
    createdAt,
    intake,
    talk,
    mails: mails.map(({ kind, status: sent, date }) => ({ kind, status: sent, date })),
  };
}

function talkOf({ log }: Conversation): TalkLine[] {
  return log.flatMap(({ at, inbound, message }): TalkLine[] => {
    if (message) return [{ who: 'krimpwijzer', at, text: message.text }];
    if (inbound?.kind === 'text') return [{ who: 'gebruiker', at, text: inbound.text }];
    return inbound?.kind === 'choice' ? [{ who: 'gebruiker', at, text: inbound.label }] : [];
  });
}
