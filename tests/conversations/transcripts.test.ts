import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Message } from '../../bot/contracts/message.ts';
import { makeTalkWorld, type TalkWorld } from '../support/talk-world.ts';
import { type Transcript, type TranscriptTurn, transcriptSchema } from '../support/transcript.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));
let world: TalkWorld;
let folder: string;
let diskFull = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kw-'));
  world = await makeTalkWorld(folder, () => diskFull);
});
afterAll(async () => {
  await world.stores.close();
  await rm(folder, { recursive: true });
});

describe.each(files)('%s', (file) => {
  const transcripts = z.array(transcriptSchema).parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')));
  it.each(transcripts)('$name', async (transcript) => {
    world.retire(transcript.retired);
    const talk = await world.talk();
    for (const [index, turn] of transcript.turns.entries()) {
      diskFull = turn.disk_full ?? false;
      const replies = await play(talk, turn);
      check(replies, turn, `turn ${index + 1} (${turn.user ?? turn.press ?? turn.press_old ?? ''})`);
    }
    diskFull = false;
    const { state } = await talk.conversation();
    expect(state.dialog?.open ?? null, 'the open step').toBe(transcript.end.open);
    if (transcript.end.misses !== undefined) expect(state.misses, 'misses').toBe(transcript.end.misses);
    expect(state.references.length, 'recorded cases').toBe(transcript.end.references);
    await checkKept(transcript, talk);
    await checkOutbox(transcript, state.references);
  });
});

async function play(talk: Awaited<ReturnType<TalkWorld['talk']>>, turn: TranscriptTurn): Promise<readonly Message[]> {
  if (turn.wait) world.clock.advance(milliseconds(turn.wait));
  if (turn.written_by) await rewrite(talk, turn.written_by);
  if (turn.hello) return talk.hello(turn.id);
  if (turn.file) return talk.sendFile();
  if (turn.press !== undefined) return talk.press(turn.press);
  if (turn.press_old !== undefined) return talk.pressOld(turn.press_old);
  const text = turn.user ?? '';
  return talk.say(
    turn.length ? `${text} `.repeat(Math.ceil(turn.length / (text.length + 1))).slice(0, turn.length) : text,
    turn.id,
  );
}

function milliseconds(wait: string): number {
  const minutes = wait.endsWith('days') ? 24 * 60 : wait.endsWith('hours') ? 60 : 1;
  return Number.parseInt(wait, 10) * minutes * 60_000;
}

/** Saves the conversation as another release would have. */
async function rewrite(
  talk: Awaited<ReturnType<TalkWorld['talk']>>,
  { dialog, state: version }: NonNullable<TranscriptTurn['written_by']>,
): Promise<void> {
  const stored = await talk.conversation();
  const { state } = stored;
  const changed = {
    ...state,
    ...(version && ({ v: version } as object)),
    ...(dialog && state.dialog && { dialog: { ...state.dialog, v: dialog } }),
  };
  expect(await world.stores.conversations.save({ ...stored, state: changed })).toBe('saved');
}

function check(replies: readonly Message[], turn: TranscriptTurn, where: string): void {
  expect(
    replies.map((reply) => reply.key),
    where,
  ).toEqual(turn.bot.map((expected) => expected.key));
  turn.bot.forEach((expected, index) => {
    const reply = replies[index];
    for (const part of expected.has) expect(reply?.text, where).toContain(part);
    for (const part of expected.not) expect(reply?.text, where).not.toContain(part);
    const cards = reply?.cards ?? [];
    if (expected.cards) {
      expect(cards.length, where).toBe(expected.cards.length);
      for (const [at, part] of expected.cards.entries())
        expect(`${cards[at]?.title}\n${cards[at]?.text}`, where).toContain(part);
    }
    const labels = [...(reply?.choices ?? []), ...cards.flatMap(({ actions = [] }) => actions)].flatMap((choice) => [
      choice.label,
      choice.value.replace(/@\d+$/, ''),
    ]);
    for (const button of expected.buttons ?? []) expect(labels, where).toContain(button);
    for (const button of expected.no_buttons ?? []) expect(labels, where).not.toContain(button);
  });
}

async function checkKept({ end }: Transcript, talk: Awaited<ReturnType<TalkWorld['talk']>>): Promise<void> {
  if (end.log !== undefined) expect((await talk.conversation()).log.length, 'entries of the log').toBe(end.log);
  if (!end.questions) return;
  const questions = await world.stores.questions.of(talk.id);
  expect(questions.length, 'logged questions').toBe(end.questions.length);
  for (const [index, expected] of end.questions.entries()) expect(questions[index]).toMatchObject(expected);
}

async function checkOutbox(transcript: Transcript, references: readonly string[]): Promise<void> {
  const cases = await Promise.all(references.map((reference) => world.stores.cases.load(reference)));
  const mails = cases.flatMap((found) => found?.mails ?? []);
  expect(mails.map(({ kind, to }) => ({ kind, to }))).toEqual(transcript.outbox.map(({ kind, to }) => ({ kind, to })));
  transcript.outbox.forEach((expected, index) => {
    const text = `${mails[index]?.subject}\n${mails[index]?.text}`;
    for (const part of expected.has) expect(text).toContain(part);
    for (const part of expected.not) expect(text).not.toContain(part);
    const file = mails[index]?.attachment;
    if (expected.attachment?.length === 0) expect(file).toBeUndefined();
    for (const part of expected.attachment ?? []) expect(file?.text).toContain(part);
  });
}
