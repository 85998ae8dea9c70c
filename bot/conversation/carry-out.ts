import { dialogs, pathOf, REVIEW, type SubmitIntake } from '../../dialogs/index.ts';
import type { Intake } from '../contracts/case.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { asAct, type DialogOutcome, type Turn, type TurnResult } from './turn.ts';

/** Steps of the intake that every request has; what is left belongs to the request itself. */
const COMMON = new Set([
  'verzoek',
  'vraag',
  'adviseur-doel',
  'regio',
  'naam-en-rol',
  'organisatie',
  'email',
  'telefoon',
  'gesprek-mee',
]);

/** Carries out the outcome of a dialog, and says what came of it. */
export async function carryOut(turn: Turn, state: ConversationState, outcome: DialogOutcome): Promise<TurnResult> {
  const result = await turn.handoff.submit({
    key: `${turn.input.conversationId}/${turn.input.seq}`,
    conversationId: turn.input.conversationId,
    intake: toIntake(turn, state, outcome),
    talk: outcome.answers['gesprek-mee']?.value === true ? turn.input.talk() : [],
  });
  if (result.kind === 'failed') return notRecorded(turn, state);
  const { dialog: _dialog, requestItem: _item, lastQuestion: _question, ...rest } = state;
  return {
    state: {
      ...rest,
      lastItems: [],
      misses: 0,
      askedForPerson: 0,
      references: [...state.references, result.reference],
    },
    messages: [recorded(turn, result.reference, textOf(outcome, 'email'))],
    understood: asAct('intake'),
  };
}

function recorded(turn: Turn, kenmerk: string, email: string): Message {
  if (turn.settings.trial)
    return { key: 'zaak.vastgelegd.proef', text: turn.say('zaak.vastgelegd.proef', { kenmerk }) };
  return {
    key: 'zaak.vastgelegd',
    text: turn.say('zaak.vastgelegd', { kenmerk, adres: turn.settings.mailbox, email }),
  };
}

/** Nothing was stored: the review stands open again with everything in it. */
function notRecorded(turn: Turn, state: ConversationState): TurnResult {
  const dialog =
    state.dialog && pathOf(dialogs.intake, state.dialog.answers).open === null
      ? { ...state.dialog, open: REVIEW }
      : state.dialog;
  return {
    state: { ...state, ...(dialog && { dialog }) },
    messages: [{ key: 'zaak.mislukt', text: turn.say('zaak.mislukt', { adres: turn.contact.address }) }],
    understood: asAct('intake'),
  };
}

function toIntake(turn: Turn, state: ConversationState, outcome: SubmitIntake): Intake {
  const optional = (step: string) => textOf(outcome, step) || undefined;
  const region = optional('regio');
  const organisation = optional('organisatie');
  const phone = optional('telefoon');
  const item = state.requestItem ? turn.library.item(state.requestItem) : undefined;
  const own = dialogs.intake.steps
    .filter(({ id }) => !COMMON.has(id) && outcome.answers[id])
    .map(({ id, label }) => ({ label: turn.sayKey(label), value: textOf(outcome, id) }));
  return {
    request: outcome.request,
    question: textOf(outcome, 'vraag') || textOf(outcome, 'adviseur-doel'),
    name: textOf(outcome, 'naam-en-rol'),
    email: textOf(outcome, 'email'),
    ...(region && { region }),
    ...(organisation && { organisation }),
    ...(phone && { phone }),
    extra: item ? [{ label: turn.say('extra.wens'), value: item.title }, ...own] : own,
  };
}

function textOf(outcome: SubmitIntake, step: string): string {
  return outcome.answers[step]?.shown ?? '';
}
