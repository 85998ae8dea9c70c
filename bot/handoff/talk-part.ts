import type { TalkLine } from '../contracts/case.ts';
import { markdownToText } from '../html.ts';
import { cleanText } from './clean-text.ts';
import { dutchMoment } from './dutch-moment.ts';
import type { LetterPart } from './letter.ts';
import { shortenTalk } from './shorten-talk.ts';
import type { HandoffSay } from './texts.ts';
import { dayOf } from './working-days.ts';

/** The talk, shortened, or that it was not sent along. */
export function talkPart(lines: readonly TalkLine[], say: HandoffSay): LetterPart {
  const heading = say('mail.medewerker.kop-gesprek');
  const short = shortenTalk(lines);
  if (lines.length === 0) return { kind: 'text', heading, lines: [say('mail.medewerker.geen-gesprek')] };
  if (short.length === 0) return { kind: 'text', heading, lines: [say('mail.medewerker.leeg-gesprek')] };
  return {
    kind: 'talk',
    heading,
    intro: say('mail.medewerker.gesprek-mee'),
    lines: short.map((line, index) => spoken(line, short[index - 1], say)),
  };
}

/** What the bot said is Markdown, what a user typed is not: a link of the user's making stays text. */
function spoken({ who, at, text }: TalkLine, before: TalkLine | undefined, say: HandoffSay) {
  const plain = who === 'krimpwijzer' ? markdownToText(text) : text;
  // The day is said where it changes.
  const sameDay = before !== undefined && dayOf(new Date(before.at)) === dayOf(new Date(at));
  return { who: say(`mail.wie.${who}`), at: sameDay ? timeOf(at) : dutchMoment(at), text: cleanText(plain) };
}

const TIME = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

function timeOf(iso: string): string {
  return TIME.format(new Date(iso));
}
