import type { ConversationState } from '../contracts/conversation.ts';
import type { Item } from '../contracts/library.ts';
import type { Choice, Message } from '../contracts/message.ts';
import type { QuestionNote } from '../contracts/stores.ts';
import { type ChoiceValue, choiceValue } from './choices.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { contactChoices } from './menu.ts';
import { noteOn, safeWords } from './question-note.ts';
import { runningDialog } from './running-dialog.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/** 'Hielp dit?' stands under at most this many answers of a talk, and never twice under the same one: asking more is nagging. */
const MOST_ASKED = 3;
const REASONS = ['klopt-niet', 'niet-bedoeld', 'te-moeilijk', 'anders'] as const;
const SKIP = 'geen-reden' as const;

/** Puts 'hielp dit?' under the answer of a library item, unless it was asked often enough or about this item. */
export function withFeedback(turn: Turn, state: ConversationState, item: Item, message: Message) {
  const asked = state.feedback?.items ?? [];
  if (item.kind === 'buurvraag' || asked.includes(item.id) || asked.length >= MOST_ASKED) return { state, message };
  const choices = [
    ...(message.choices ?? []),
    feedbackChoice(turn, 'ja', item.id),
    feedbackChoice(turn, 'nee', item.id),
  ];
  return { state: { ...state, feedback: { items: [...asked, item.id] } }, message: { ...message, choices } };
}

/** A pressed thumb or reason. Null for a button that is none of these. */
export function feedbackPressed(
  turn: Turn,
  state: ConversationState,
  { id, option, turn: seq }: ChoiceValue,
): TurnResult | null {
  const item = turn.library.item(option)?.id ?? '';
  const { reason: open, items = [] } = state.feedback ?? {};
  const settled = { ...state, feedback: { items } };
  const question = state.asked ?? seq;
  switch (id) {
    case 'ja':
      return thanks(turn, settled, 'feedback.fijn', [noteOn(turn, question, { thumb: 'up', rated: item })]);
    case 'nee': {
      const notes = [noteOn(turn, question, { thumb: 'down', rated: item })];
      if (runningDialog(state)) return thanks(turn, settled, 'feedback.dank', notes);
      const asking = { ...state, feedback: { items, reason: { item, seq: question } } };
      return { state: asking, messages: [reasonQuestion(turn, item)], understood: asAct(null), notes };
    }
    case SKIP:
      return thanks(turn, settled, 'feedback.dank', []);
    case 'anders':
      return {
        state,
        messages: [{ key: 'feedback.anders', text: turn.say('feedback.anders') }],
        understood: asAct(null),
      };
    default: {
      const reason = REASONS.find((one) => one === id);
      return reason ? thanks(turn, settled, 'feedback.dank', [noteOn(turn, open?.seq ?? question, { reason })]) : null;
    }
  }
}

/** Words that come while the reason stands open: the reason, unless they are a question or something else to do. Null for those. */
export function reasonTyped(turn: Turn, state: ConversationState, text: string): TurnResult | null {
  const open = state.feedback?.reason;
  if (!open) return null;
  const { understanding } = turn;
  const settled = { ...state, feedback: { items: state.feedback?.items ?? [] } };
  if (understanding.dialogCommand(text) === 'skip') return thanks(turn, settled, 'feedback.dank', []);
  const act = understanding.act(text);
  const isQuestion = text.includes('?') || understanding.search(text).outcome === 'answer';
  const isSearch = understanding.sought(text).collections.length > 0;
  if (act !== 'klacht' && (act || isQuestion || isSearch || understanding.request(text))) return null;
  return thanks(turn, settled, 'feedback.dank', [noteOn(turn, open.seq, { reason: safeWords(turn, text) })]);
}

/** The state without an open reason: the user went on to something else. */
export function withoutReason(state: ConversationState): ConversationState {
  return state.feedback?.reason ? { ...state, feedback: { items: state.feedback.items } } : state;
}

function thanks(
  turn: Turn,
  state: ConversationState,
  key: 'feedback.fijn' | 'feedback.dank',
  notes: readonly QuestionNote[],
): TurnResult {
  const running = runningDialog(state);
  const choices = key === 'feedback.dank' ? contactChoices(turn) : [];
  const message: Message = { key, text: turn.say(key), choices };
  if (!running) return { state, messages: [message], understood: asAct(null), notes };
  return { ...withOpenQuestion(turn, state, running.id, running.dialog, [message], asAct(null)), notes };
}

function reasonQuestion(turn: Turn, item: string): Message {
  const choices = [...REASONS, SKIP].map((id: (typeof REASONS)[number] | typeof SKIP) =>
    feedbackChoice(turn, id, item),
  );
  return { key: 'feedback.reden', text: turn.say('feedback.reden'), choices };
}

function feedbackChoice(turn: Turn, id: 'ja' | 'nee' | (typeof REASONS)[number] | typeof SKIP, item: string): Choice {
  return {
    label: turn.say(`feedback.knop.${id}`),
    value: choiceValue({ area: 'feedback', id, option: item, turn: turn.input.seq }),
  };
}
