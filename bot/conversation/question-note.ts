import type { ConversationState } from '../contracts/conversation.ts';
import type { QuestionNote } from '../contracts/stores.ts';
import type { Turn, TurnResult } from './turn.ts';

/** The question log keeps no more of a text. */
const KEPT_CHARACTERS = 300;
/** More than is kept, so that masking sees what the cut would halve. */
const MASKED_CHARACTERS = 600;

/** A text as the question log may keep it: without what looks personal, and short. */
export function safeWords(turn: Turn, text: string): string {
  const start = text.slice(0, MASKED_CHARACTERS);
  return turn.understanding.maskPersonal(turn.understanding.maskBsn(start) ?? start).slice(0, KEPT_CHARACTERS);
}

/** What became of an earlier question, the one of activity `seq`. */
export function noteOn(turn: Turn, seq: number, note: Partial<QuestionNote>): QuestionNote {
  return { at: turn.input.now.toISOString(), ...note, seq };
}

/** The result of a typed question, with the note that it was asked; an act or a dialog's answer is no question. */
export function asQuestion(turn: Turn, text: string, result: TurnResult): TurnResult {
  const { outcome, items } = result.understood;
  if (outcome === 'act' || outcome === 'dialog') return result;
  const { seq } = turn.input;
  const note = noteOn(turn, seq, { asked: safeWords(turn, text), outcome, items });
  return { ...result, state: { ...result.state, asked: seq }, notes: [...(result.notes ?? []), note] };
}

/** The result of choosing an item after a question, with the note that it was chosen. */
export function asChosen(turn: Turn, state: ConversationState, chosen: string, result: TurnResult): TurnResult {
  if (state.asked === undefined) return result;
  return { ...result, notes: [...(result.notes ?? []), noteOn(turn, state.asked, { chosen })] };
}

/** A complaint, with the note that the last answer did not help; nothing is noted when nothing was asked. */
export function complained(turn: Turn, state: ConversationState, text: string, result: TurnResult): TurnResult {
  const rated = state.lastItems[0];
  if (state.asked === undefined) return result;
  const note = noteOn(turn, state.asked, { thumb: 'down', reason: safeWords(turn, text), ...(rated && { rated }) });
  return { ...result, notes: [...(result.notes ?? []), note] };
}
