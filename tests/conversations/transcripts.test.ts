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
    await checkOutbox(transcript, state.references);
  });
});

async function play(talk: Awaited<ReturnType<TalkWorld['talk']>>, turn: TranscriptTurn): Promise<readonly Message[]> {
  if (turn.wait)
    world.clock.advance(Number.parseInt(turn.wait, 10) * (turn.wait.endsWith('days') ? 24 : 1) * 3_600_000);
  if (turn.hello) return talk.hello();
  if (turn.file) return talk.sendFile();
  if (turn.press !== undefined) return talk.press(turn.press);
  if (turn.press_old !== undefined) return talk.pressOld(turn.press_old);
  const text = turn.user ?? '';
  return talk.say(
    turn.length ? `${text} `.repeat(Math.ceil(turn.length / (text.length + 1))).slice(0, turn.length) : text,
    turn.id,
  );
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
    const labels = (reply?.choices ?? []).flatMap((choice) => [choice.label, choice.value.replace(/@\d+$/, '')]);
    for (const button of expected.buttons ?? []) expect(labels, where).toContain(button);
  });
}

async function checkOutbox(transcript: Transcript, references: readonly string[]): Promise<void> {
  const cases = await Promise.all(references.map((reference) => world.stores.cases.load(reference)));
  const mails = cases.flatMap((found) => found?.mails ?? []);
  expect(mails.map(({ kind, to }) => ({ kind, to }))).toEqual(transcript.outbox.map(({ kind, to }) => ({ kind, to })));
  transcript.outbox.forEach((expected, index) => {
    const text = `${mails[index]?.subject}\n${mails[index]?.text}`;
    for (const part of expected.has) expect(text).toContain(part);
    for (const part of expected.not) expect(text).not.toContain(part);
  });
}
