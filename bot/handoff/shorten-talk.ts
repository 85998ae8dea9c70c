import type { TalkLine } from '../contracts/case.ts';

/** What the bot says around a dialog: its questions and answers stand in the facts of the mail. */
const FORM = /^(?:intake|dialoog|zaak|extra)\./;
/** What says nothing about the question: who the bot is, and that it greets. */
const COURTESY = /^(?:groet\.|bedankt$|help$|menu\.|opnieuw\.|stop\.|terug\.|herhaal\.)/;

/**
 * The talk so that it is read in half a minute: without greetings, without the questions and answers of the intake,
 * and of every answer of the bot only its first paragraph (the sources stand below it). Lines of older cases, which
 * have no key, stay as they are.
 */
export function shortenTalk(talk: readonly TalkLine[]): readonly TalkLine[] {
  return talk.filter((line, index) => isTelling(line, index, talk)).map(shortened);
}

function isTelling(line: TalkLine, index: number, talk: readonly TalkLine[]): boolean {
  if (line.who === 'krimpwijzer') return line.key === undefined || !(FORM.test(line.key) || COURTESY.test(line.key));
  const before = talk.slice(0, index).findLast(({ who }) => who === 'krimpwijzer');
  const after = talk.slice(index + 1).find(({ who }) => who === 'krimpwijzer');
  return !(isForm(before) && (after === undefined || isForm(after)));
}

function isForm(line: TalkLine | undefined): boolean {
  return line?.key !== undefined && FORM.test(line.key);
}

function shortened(line: TalkLine): TalkLine {
  if (line.who === 'gebruiker' || line.key === undefined) return line;
  return { ...line, text: line.text.split(/\n\s*\n/)[0] ?? line.text };
}
