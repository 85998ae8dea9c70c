import type { ConversationState } from '../contracts/conversation.ts';
import type { Found } from '../contracts/understanding.ts';
import { answerItems } from './answers.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Shorter parts ('hoe dan?') are no questions of their own. */
const FEWEST_WORDS = 3;
/** In a longer sentence 'en hoe' mostly belongs to the same question; a longer message is one story. */
const LONGEST_SENTENCE = 140;
/** Where a second question begins without a question mark before it. */
const JOINT =
  / en (?=(?:wat|waar|hoe|hoeveel|wie|wanneer|waarom|welke|mag|mogen|kan|kunnen|moet|moeten|is|zijn|bestaat|heeft|hebben|bij wie|met wie) )/i;
/** Questions that are numbered, or stand on a line of their own. */
const LISTED = /(?:^|\s)\d[.):]\s+|\n+/;

/**
 * Answers two questions in one message, when the library has something different to say to each and a clear answer to at
 * least one; null otherwise. What was understood holds the items of both, and the outcome of the first.
 */
export function answerTwoQuestions(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const [first, second, ...others] = questionsIn(text);
  if (!first || !second || others.length > 0) return null;
  const one = turn.understanding.search(first);
  const other = searchSecond(turn, turn.library.item(one.items[0] ?? '')?.title ?? first, second);
  const found = [one, other];
  if (!found.some(({ outcome }) => outcome === 'answer') || found.some(({ outcome }) => outcome === 'unknown'))
    return null;
  const clear = found.every(({ outcome }) => outcome === 'answer');
  if ((!clear && text.length > LONGEST_SENTENCE) || one.items.some((id) => other.items.includes(id))) return null;
  return answerBoth(turn, state, text, { one, other });
}

/** Both answers below one another; options last, for their buttons must stay in reach. */
function answerBoth(
  turn: Turn,
  state: ConversationState,
  text: string,
  { one, other }: { readonly one: Found; readonly other: Found },
): TurnResult {
  const [above, below] = one.outcome === 'options' ? [other, one] : [one, other];
  const answer = answerItems(turn, state, text, above);
  const also = answerItems(turn, answer.state, text, below);
  const items = [...one.items, ...other.items];
  return {
    state: { ...also.state, lastItems: items },
    messages: [...answer.messages, ...also.messages],
    understood: { outcome: one.outcome, act: null, items },
  };
}

/** 'En hoe lang duurt dat?' is searched with the first subject; 'en wat is een rpo?' by itself, if that gives an answer. */
function searchSecond({ understanding }: Turn, first: string, second: string): Found {
  const followUp = understanding.followUp(second);
  const alone = understanding.search(second);
  if (followUp === null || (followUp === 'adds' && alone.outcome === 'answer')) return alone;
  return understanding.search(`${first} ${second}`);
}

/** What is listed; else the parts that end in a question mark; in one short sentence, those around 'en' before a question word. */
function questionsIn(text: string): string[] {
  const listed = fullParts(text.split(LISTED));
  if (listed.length > 1) return listed;
  const marked = text.split('?').slice(0, -1);
  const oneSentence = marked.length <= 1 && !/[.!?]./.test(text) && text.length <= LONGEST_SENTENCE;
  return fullParts(oneSentence ? text.split(JOINT) : marked);
}

function fullParts(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part.split(/\s+/).length >= FEWEST_WORDS);
}
