import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Conversation, LogEntry } from '../../bot/contracts/conversation.ts';
import type { Choice, Message } from '../../bot/contracts/message.ts';
import type { Stores } from '../../bot/contracts/stores.ts';
import { createAnswerTurn } from '../../bot/conversation/answer-turn.ts';
import { createConversations } from '../../bot/conversation/create-conversations.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import { type Content, openContent } from '../../bot/open-content.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeRecordingLog } from './recording-log.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';

/** The folder with the real content. */
const contentFolder = join(import.meta.dirname, '../../content');

/** The core as main.ts builds it, on file stores, without a channel: what a user says goes in, Messages come out. */
export interface TalkWorld {
  readonly content: Content;
  readonly clock: SettableClock;
  readonly stores: Stores;
  readonly log: ReturnType<typeof makeRecordingLog>;
  talk(): Promise<Talk>;
}

/** One conversation of the world. */
interface Talk {
  readonly id: string;
  hello(): Promise<readonly Message[]>;
  say(text: string, key?: string): Promise<readonly Message[]>;
  sendFile(): Promise<readonly Message[]>;
  /** Presses the newest button with this label; throws when there is none, naming those that there are. */
  press(label: string): Promise<readonly Message[]>;
  /** Presses the button that stood under an earlier message. */
  pressOld(label: string): Promise<readonly Message[]>;
  conversation(): Promise<Conversation>;
}

/** Makes a world in `dataDir`. `failing` makes the case store throw while it returns true. */
export async function makeTalkWorld(dataDir: string, failing: () => boolean = () => false): Promise<TalkWorld> {
  const clock = settableClock();
  const log = makeRecordingLog();
  const content = openContent(contentFolder);
  const stores = await openFileStores({ dataDir, log, clock });
  const cases: Stores['cases'] = {
    ...stores.cases,
    create: (newCase) => (failing() ? Promise.reject(new Error('the disk is full')) : stores.cases.create(newCase)),
  };
  const handoff = createHandoff({
    cases,
    clock,
    log,
    say: content.say.handoff,
    mailSettings: {
      mailbox: 'staf@krimpwijzer.example',
      from: 'bot@krimpwijzer.example',
      publicUrl: undefined,
      caseDays: 90,
    },
    random: randomBytes,
    wake: () => undefined,
  });
  const conversations = createConversations({
    store: stores.conversations,
    answerTurn: createAnswerTurn({
      content: () => content.forTurn,
      handoff,
      settings: { trial: true, mailbox: 'staf@krimpwijzer.example', retentionDays: { talk: 28, case: 90 } },
    }),
    maskBsn: content.understanding.maskBsn,
    apology: () => ({ key: 'storing', text: '' }),
    clock,
    log,
  });
  let count = 0;
  const talk = async (): Promise<Talk> => {
    count += 1;
    const id = `talk-${count}`;
    await conversations.open(id, 'web');
    let keys = 0;
    const send = async (
      inbound: Parameters<typeof conversations.receive>[1],
      given?: string,
    ): Promise<readonly Message[]> => {
      keys += 1;
      const key = given ?? `key-${keys}`;
      clock.advance(1000);
      const before = (await conversations.load(id))?.nextSeq ?? 1;
      const seq = await conversations.receive(id, inbound, key);
      // A repeat gets the number of the first; nothing is said again.
      const written = await conversations.processed(id, Math.max(seq, before - 1));
      return written.flatMap((entry) => entry.message ?? []);
    };
    const conversation = async (): Promise<Conversation> => {
      const found = await conversations.load(id);
      if (!found) throw new Error('the conversation is gone');
      return found;
    };
    const pressed = async (label: string, entries: readonly LogEntry[]): Promise<readonly Message[]> => {
      const choices = entries.flatMap((entry): readonly Choice[] => entry.message?.choices ?? []);
      const choice = choices.find((candidate) => candidate.label === label || candidate.value.includes(label));
      if (!choice)
        throw new Error(`no button "${label}"; there are: ${choices.map((candidate) => candidate.label).join(' | ')}`);
      return send({ kind: 'choice', value: choice.value, label: choice.label });
    };
    return {
      id,
      hello: () => send({ kind: 'hello' }, 'hello'),
      say: (text, key) => send({ kind: 'text', text }, key),
      sendFile: () => send({ kind: 'file' }),
      press: async (label) => pressed(label, [...(await conversation()).log].reverse()),
      pressOld: async (label) => pressed(label, (await conversation()).log),
      conversation,
    };
  };
  return { content, clock, stores, log, talk };
}
