import type { ConversationState } from '../contracts/conversation.ts';
import type { Found } from '../contracts/understanding.ts';
import { answerItems } from './answers.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Shorter parts ('hoe dan?') are no questions of their own. */
const FEWEST_WORDS = 3;
/** In a longer sentence 'en hoe' mostly belongs to the same question. */
const LONGEST_SENTENCE = 140;
/** Where a second question begins without a question mark before it. */
const JOINT =
  / en (?=(?:wat|hoe|wie|wanneer|waarom|welke|mag|mogen|moet|moeten|is|zijn|bestaat|heeft|hebben|bij wie) )/i;

/** Answers two questions in one message, when the library has a clear and different answer to each; null otherwise. */
export function answerTwoQuestions(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const [first, second, ...others] = questionsIn(text);
  if (!first || !second || others.length > 0) return null;
  const { understanding, library } = turn;
  const one = understanding.search(first);
  const subject = library.item(one.items[0] ?? '');
  if (one.outcome !== 'answer' || !subject) return null;
  const other = searchSecond(turn, subject.title, second);
  if (other.outcome !== 'answer' || other.items[0] === subject.id) return null;
  const answer = answerItems(turn, state, text, one);
  const also = answerItems(turn, answer.state, text, other);
  return {
    state: { ...also.state, lastItems: [...one.items, ...other.items] },
    messages: [...answer.messages, ...also.messages],
    understood: { outcome: 'answer', act: null, items: [...one.items, ...other.items] },
  };
}

/** 'En hoe lang duurt dat?' is searched with the first subject; 'en wat is een rpo?' by itself, if that gives an answer. */
function searchSecond({ understanding }: Turn, first: string, second: string): Found {
  const followUp = understanding.followUp(second);
  const alone = understanding.search(second);
  if (followUp === null || (followUp === 'adds' && alone.outcome === 'answer')) return alone;
  return understanding.search(`${first} ${second}`);
}

/** The parts that end in a question mark; in one short sentence, the parts around 'en' before a question word. */
function questionsIn(text: string): string[] {
  const marked = text.split('?').slice(0, -1);
  const oneSentence = marked.length <= 1 && !/[.!?\n]./.test(text) && text.length <= LONGEST_SENTENCE;
  const parts = oneSentence ? text.split(JOINT) : marked;
  return parts.map((part) => part.trim()).filter((part) => part.split(/\s+/).length >= FEWEST_WORDS);
}
