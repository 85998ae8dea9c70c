import { type Answered, type DialogSay, dialogs, questionOf, REVIEW, STOP } from '../../dialogs/index.ts';
import type { Answer } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { Choice, Message } from '../contracts/message.ts';
import { dialogChoice, stepChoices, yesNo } from './dialog-choices.ts';
import { dialogOf } from './running-dialog.ts';
import { nameOfDialog } from './running-dialog.ts';
import { shortened } from './shortened.ts';
import type { DialogId, Turn } from './turn.ts';

type QuestionSay = Extract<DialogSay, { kind: 'question' }>;
type StepOf = QuestionSay['step'];

/** A review of more answers than this has one button for all changes. */
const LONG_REVIEW = 4;
/** The option of that button; with an answer's step behind it, of the button of that answer. */
export const CHANGE = 'wijzig';

/** The option by which the user takes what he asked before as his answer. */
export const OFFERED = 'eerder';

/** Turns what a dialog wants said into messages, each with its buttons. */
export function renderDialog(turn: Turn, dialog: DialogId, say: readonly DialogSay[]): Message[] {
  // Who says that something is wrong gets a button for each answer; before that a long review has one for all.
  const wrong = say.some(({ kind }) => kind === 'review-wrong' || kind === 'review-unclear');
  return say.map((one) =>
    one.kind === 'review' ? reviewMessage(turn, dialog, one.answers, wrong) : render(turn, dialog, one),
  );
}

/** The open question, to be said again after an answer from the library; null at the review and the stop question. */
export function openQuestion(dialog: DialogId, state: DialogState): DialogSay | null {
  const step = dialogs[dialog].steps.find(({ id }) => id === state.open);
  // Of several, what is chosen so far stands in the buttons.
  const picked = step?.expects.kind === 'choices' ? state.answers[step.id] : undefined;
  return step ? questionOf(step, state.answers, picked) : null;
}

function render(turn: Turn, dialog: DialogId, say: Exclude<DialogSay, { kind: 'review' }>): Message {
  const { sayKey } = turn;
  switch (say.kind) {
    case 'question':
      return questionMessage(turn, dialog, say);
    case 'picked':
      return pickedMessage(turn, dialog, say);
    case 'hint':
      if (say.candidates) return whichPlace(turn, dialog, say.step, say.candidates);
      return {
        key: say.step.hints[say.level],
        text: sayKey(say.step.hints[say.level]),
        choices: stepChoices(turn, dialog, say.step, say.earlier),
      };
    case 'why':
      return { key: say.step.why, text: sayKey(say.step.why) };
    case 'required':
      return {
        key: 'dialoog.verplicht',
        text: turn.say('dialoog.verplicht', { waarom: sayKey(say.step.why), adres: turn.contact.address }),
      };
    case 'person':
      return {
        key: 'dialoog.mens',
        text: [turn.say('dialoog.mens', { adres: turn.contact.address }), sayKey(say.step.text)].join('\n\n'),
        choices: stepChoices(turn, dialog, say.step, say.earlier),
      };
    case 'confirm-stop':
      return {
        key: 'dialoog.stop-vraag',
        text: turn.say('dialoog.stop-vraag', { naam: nameOfDialog(turn, { id: dialog, answers: say.answers }) }),
        choices: yesNo(turn, dialog, STOP),
      };
    case 'at-start':
      return { key: 'dialoog.begin', text: turn.say('dialoog.begin') };
    case 'stopped':
      return { key: 'dialoog.gestopt', text: turn.say('dialoog.gestopt') };
    case 'resumed':
      return { key: 'dialoog.verder', text: turn.say('dialoog.verder') };
    case 'doubt':
      return doubtMessage(turn, dialog, say.step);
    case 'review-agree':
    case 'review-unclear':
      return unclearAtReview(turn, dialog, say.kind);
    case 'review-wrong':
      return { key: 'dialoog.overzicht-fout', text: turn.say('dialoog.overzicht-fout') };
    case 'corrected':
    case 'noted':
      return saidBack(turn, say);
    default:
      return say satisfies never;
  }
}

/** An answer that can hardly be right is asked again. */
function doubtMessage(turn: Turn, dialog: DialogId, step: StepOf): Message {
  const key = step.doubts?.text ?? step.text;
  return { key, text: turn.sayKey(key), choices: stepChoices(turn, dialog, step) };
}

/** Names the button that ends the review. */
function unclearAtReview(turn: Turn, dialog: DialogId, kind: 'review-agree' | 'review-unclear'): Message {
  const knop = turn.sayKey(dialogOf(dialog).review?.submit ?? 'knop.klaar');
  const key = kind === 'review-agree' ? 'dialoog.overzicht-ja' : 'dialoog.overzicht-onduidelijk';
  return { key, text: turn.say(key, { knop }) };
}

function questionMessage(turn: Turn, dialog: DialogId, { step, earlier, offer }: QuestionSay): Message {
  const before = [
    ...(earlier ? [turn.say('dialoog.eerder', { antwoord: earlier.shown })] : []),
    ...(offer ? [turn.say('dialoog.eerder-gevraagd', { vraag: shortened(offer.shown) })] : []),
  ];
  const take = offer ? [dialogChoice(turn, dialog, step.id, OFFERED, turn.say('knop.eerder-gevraagd'))] : [];
  const choices = [...take, ...stepChoices(turn, dialog, step, earlier)];
  return { key: step.text, text: [turn.sayKey(step.text), ...before].join('\n\n'), choices };
}

/** What was chosen so far of several, and what more can be. */
function pickedMessage(
  turn: Turn,
  dialog: DialogId,
  { step, answer }: Extract<DialogSay, { kind: 'picked' }>,
): Message {
  const key = answer ? 'dialoog.gekozen' : 'dialoog.niets-gekozen';
  const text = answer ? turn.say('dialoog.gekozen', { wat: answer.shown }) : turn.say('dialoog.niets-gekozen');
  return { key, text, choices: stepChoices(turn, dialog, step, answer) };
}

/** More than one place can be meant, or was named: each is a button. */
function whichPlace(turn: Turn, dialog: DialogId, step: StepOf, candidates: readonly Answer[]): Message {
  const places = candidates.map(({ value, shown }) => dialogChoice(turn, dialog, step.id, String(value), shown));
  const choices = [...places, ...stepChoices(turn, dialog, step)];
  return { key: 'dialoog.welke-plaats', text: turn.say('dialoog.welke-plaats'), choices };
}

/** A few words that say which answers were taken. */
function saidBack(turn: Turn, say: Extract<DialogSay, { kind: 'corrected' | 'noted' }>): Message {
  const key = say.kind === 'corrected' ? 'dialoog.aangepast' : 'dialoog.genoteerd';
  const parts = say.answers.map(({ step, before, ...given }) =>
    changedWords(turn, turn.sayKey(step.label), shownOf(turn, given), before),
  );
  // Two requests may ask the same of the user, each in a step of its own.
  return { key, text: turn.say(key, { wat: [...new Set(parts)].join('; ') }) };
}

/** What an answer was and is now: 'Leerlingen nu: was 4.380, is nu 3.650'. */
export function changedWords(turn: Turn, naam: string, nu: string, before: Answer | null | undefined): string {
  if (!before || before.shown === nu) return `${naam}: ${nu}`;
  return turn.say('dialoog.was-is', { naam, was: before.shown, nu });
}

function shownOf(turn: Turn, { answer, proposal }: Omit<Answered, 'step'>): string {
  if (proposal)
    return turn.say('dialoog.voorstel', { wat: turn.sayKey(proposal.text), reden: turn.sayKey(proposal.reason) });
  return answer?.shown ?? turn.say('dialoog.overgeslagen');
}

function reviewMessage(turn: Turn, dialog: DialogId, answers: readonly Answered[], wrong: boolean): Message {
  const { review } = dialogOf(dialog);
  if (!review) throw new Error(`dialog "${dialog}" has no review to show`);
  const lines = answers.map(({ step, ...given }) => `- **${turn.sayKey(step.label)}:** ${shownOf(turn, given)}`);
  const submit = dialogChoice(turn, dialog, REVIEW, 'submit', turn.sayKey(review.submit));
  const change =
    answers.length > LONG_REVIEW && !wrong
      ? [dialogChoice(turn, dialog, REVIEW, CHANGE, turn.say('knop.iets-wijzigen'))]
      : changeChoices(turn, dialog, answers);
  return { key: review.text, text: `${turn.sayKey(review.text)}\n\n${lines.join('\n')}`, choices: [submit, ...change] };
}

/** A button for each answer that can be changed. */
function changeChoices(turn: Turn, dialog: DialogId, answers: readonly Answered[]): Choice[] {
  return answers
    .filter(({ proposal }) => !proposal?.fixed)
    .map(({ step }) => {
      const label = turn.say('knop.wijzig', { wat: turn.sayKey(step.label) });
      return dialogChoice(turn, dialog, REVIEW, `${CHANGE}-${step.id}`, label);
    });
}
