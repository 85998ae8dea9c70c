import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Conversation, LogEntry } from '../../bot/contracts/conversation.ts';
import type { Item } from '../../bot/contracts/library.ts';
import type { Choice, Message } from '../../bot/contracts/message.ts';
import type { Stores } from '../../bot/contracts/stores.ts';
import { createAnswerTurn } from '../../bot/conversation/answer-turn.ts';
import { createConversations } from '../../bot/conversation/create-conversations.ts';
import { createCaseDesk } from '../../bot/handoff/create-case-desk.ts';
import { createCopies } from '../../bot/handoff/create-copies.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import { type Content, openContent } from '../../bot/open-content.ts';
import { createMyData } from '../../bot/storage/create-my-data.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeHandoffDeps, makeMailSettings } from './handoff-deps.ts';
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
  /** From now on these support items are `vervallen`; an empty list undoes it. */
  retire(ids: readonly string[]): void;
}

/** One conversation of the world. */
interface Talk {
  readonly id: string;
  hello(key?: string): Promise<readonly Message[]>;
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
  let retired: readonly string[] = [];
  const unlessFull = <T>(work: () => Promise<T>): Promise<T> =>
    failing() ? Promise.reject(new Error('the disk is full')) : work();
  const deps = makeHandoffDeps({
    cases: {
      load: stores.cases.load,
      create: (newCase) => unlessFull(() => stores.cases.create(newCase)),
      save: (changed) => unlessFull(() => stores.cases.save(changed)),
    },
    clock,
    log,
    say: content.say.handoff,
    mailSettings: makeMailSettings({
      mailbox: 'staf@krimpwijzer.example',
      from: 'bot@krimpwijzer.example',
      publicUrl: undefined,
    }),
  });
  const handoff = createHandoff({ ...deps, desk: createCaseDesk(deps) });
  const link = (conversationId: string) => `https://bot.example/mijn-gegevens/${conversationId}`;
  const conversations = createConversations({
    store: stores.conversations,
    questions: stores.questions,
    explorations: stores.explorations,
    answerTurn: createAnswerTurn({
      content: () => withRetired(content.forTurn, retired),
      handoff,
      myData: createMyData({ stores, link, clock, log }),
      copies: createCopies({
        outbox: stores.outbox,
        say: content.say.copies,
        mailSettings: { from: 'bot@krimpwijzer.example', publicUrl: undefined },
        talkDays: 28,
        random: randomBytes,
        clock,
        log,
        wake: () => undefined,
      }),
      links: {
        routekaart: (id, number) => `https://bot.example/routekaart/${id}-${number}`,
        item: (id) => `https://bot.example/antwoord/${id}`,
      },
      settings: { trial: true, mailbox: 'staf@krimpwijzer.example', retentionDays: { talk: 28, case: 90 } },
    }),
    maskBsn: content.understanding.maskBsn,
    apology: () => ({ key: 'storing', text: '' }),
    clock,
    log,
  });
  const retire = (ids: readonly string[]) => {
    retired = ids;
  };
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
      const choices = entries.flatMap((entry): readonly Choice[] => [
        ...(entry.message?.choices ?? []),
        ...(entry.message?.cards ?? []).flatMap((card) => card.actions ?? []),
      ]);
      const choice = choices.find((candidate) => candidate.label === label || candidate.value.includes(label));
      if (!choice)
        throw new Error(`no button "${label}"; there are: ${choices.map((candidate) => candidate.label).join(' | ')}`);
      return send({ kind: 'choice', value: choice.value, label: choice.label });
    };
    return {
      id,
      hello: (key = 'hello') => send({ kind: 'hello' }, key),
      say: (text, key) => send({ kind: 'text', text }, key),
      sendFile: () => send({ kind: 'file' }),
      press: async (label) => pressed(label, [...(await conversation()).log].reverse()),
      pressOld: async (label) => pressed(label, (await conversation()).log),
      conversation,
    };
  };
  return { content, clock, stores, log, talk, retire };
}

/** The content as it would be with these support items retired. */
function withRetired(forTurn: Content['forTurn'], ids: readonly string[]): Content['forTurn'] {
  if (ids.length === 0) return forTurn;
  const items = forTurn.library.items.map(
    (item): Item =>
      item.support && ids.includes(item.id) ? { ...item, support: { ...item.support, status: 'vervallen' } } : item,
  );
  const item = (id: string) => items.find((one) => one.id === id);
  return { ...forTurn, library: { ...forTurn.library, items, item } };
}
