import { type DialogInput, pathOf, REVIEW, STOP, stepOf, stepsOnTheWay } from '../../dialogs/index.ts';
import type { Answer, Answers, Step } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { DialogCommand } from '../contracts/understanding.ts';
import { additionAtReview } from './addition-at-review.ts';
import { alsoSaid } from './also-said.ts';
import { answerToOffer, offered } from './answer-to-offer.ts';
import { changesAtReview, readAside, withOthers } from './verkenning-input.ts';
import type { ChoiceValue } from './choices.ts';
import { inputOfSeveral } from './input-of-several.ts';
import { pickOption } from './pick-option.ts';
import { inputOfPupils } from './pupils-set-right.ts';
import { answerOfOption, readAnswer } from './read-answer.ts';
import { readCorrection } from './read-correction.ts';
import { CHANGE, OFFERED } from './render-dialog.ts';
import { dialogOf } from './running-dialog.ts';
import { saidBefore } from './said-before.ts';
import type { DialogId, Turn } from './turn.ts';

/** A longer message tells more than a new address. */
const FEW_WORDS = 10;
/** Up to this length a text step asks for a name or a fact. */
const SHORT_TEXT = 200;

/** '2, waarvan 1 met techniek': the number comes first, a part of it after. */
const WITH_PART = /^\s*(.{1,40}?)[\s,;(]+(?:waarvan|daarvan|waarbij|waaronder)\b[^?]*$/i;

/** What a pressed button means for the open step; null when it belongs to another step, or to an earlier run of a dialog. */
export function inputOfChoice(
  turn: Turn,
  dialog: DialogId,
  state: DialogState,
  choice: ChoiceValue,
): DialogInput | null {
  if (choice.id !== state.open || choice.turn < (state.since ?? 0)) return null;
  if (state.open === STOP) return { kind: 'confirm-stop', yes: choice.option === 'ja' };
  if (state.open === REVIEW) {
    if (choice.option === 'submit') return { kind: 'submit' };
    if (choice.option === CHANGE) return { kind: 'wrong' };
    return { kind: 'change', step: choice.option.replace(`${CHANGE}-`, '') };
  }
  if (choice.option === 'skip') return { kind: 'skip' };
  const step = stepOf(dialogOf(dialog), state.open);
  if (step.expects.kind === 'choices') return pickOption(turn, step, state.answers[step.id] ?? null, choice.option);
  const answer = choice.option === OFFERED ? offered(step, state.answers) : answerOfOption(turn, step, choice.option);
  return answer ? { kind: 'answer', answer } : null;
}

/** What typed words mean for the open step; `unclear` when they are no answer to it. Commands were taken out before. */
export function inputOfText(turn: Turn, dialog: DialogId, state: DialogState, text: string): DialogInput {
  if (state.open === STOP) return confirmation(turn, text);
  const pupils = dialog === 'verkenning' ? inputOfPupils(turn, state, text) : null;
  if (pupils) return pupils;
  const command = turn.understanding.dialogCommand(text);
  const correction = command
    ? null
    : (changesAtReview(turn, dialog, state, text) ?? readCorrection(turn, dialog, state, text));
  if (correction) return correction;
  if (state.open === REVIEW)
    return (
      contactAtReview(turn, dialog, state, text) ??
      additionAtReview(dialog, state, text) ??
      atReview(turn, command, text)
    );
  if (command === 'why') return { kind: 'why' };
  const step = stepOf(dialogOf(dialog), state.open);
  const toOffer = answerToOffer(turn, state, step, text);
  if (toOffer) return toOffer;
  if (step.expects.kind === 'choices') {
    const input = inputOfSeveral(turn, state, step, text, command);
    return withOthers(turn, dialog, state, step, text, input);
  }
  // 'liever niet' and 'nee' are an answer to a yes/no question and skip another one.
  if (command === 'skip' && step.expects.kind !== 'yes-no') return { kind: 'skip' };
  const aside = readAside(turn, dialog, state, step, text);
  if (aside) return aside;
  const numbered = step.expects.kind === 'number' ? (WITH_PART.exec(text)?.[1] ?? text) : null;
  const counted = numbered === null ? null : inputOfCounts(turn, step, numbered);
  if (counted) return counted;
  if (isShortText(step) && step.optional && beginsWithSkip(turn, text)) return { kind: 'skip' };
  const reading = readAnswer(turn, step, numbered ?? text);
  if (reading.kind === 'value') {
    const also = alsoSaid(turn, dialog, state.answers, text, step);
    const answer = withoutContact(turn, dialog, step, reading.answer, also);
    if (answer) return withOthers(turn, dialog, state, step, text, { kind: 'answer', answer, also });
    return { kind: 'correct', changes: contactIn(turn, dialog, state, text), noted: true };
  }
  const before = saidBefore(turn, step, text);
  if (before) return { kind: 'answer', answer: before };
  if (command === 'skip' || (step.optional && beginsWithSkip(turn, text))) return { kind: 'skip' };
  const places = step.expects.kind === 'region' && (reading.candidates?.length ?? 0) > 1;
  const unclear = { kind: 'unclear', ...(places && { candidates: reading.candidates }) } as const;
  return withOthers(turn, dialog, state, step, text, unclear);
}

/** 'Liever niet, mail is goed': what is left out may come with a reason. */
function beginsWithSkip(turn: Turn, text: string): boolean {
  const [first = '', ...more] = text.split(/[,.;]/);
  return more.length > 0 && text.split(/\s+/).length <= FEW_WORDS && turn.understanding.dialogCommand(first) === 'skip';
}

/** A name or the like, not a story. */
function isShortText({ expects }: Step): boolean {
  return expects.kind === 'text' && expects.maxLength <= SHORT_TEXT;
}

/** 'Jan de Vries, jan@school.nl': an address or a number is no part of a name; null when nothing is left. */
function withoutContact(turn: Turn, dialog: DialogId, step: Step, answer: Answer, also: Answers): Answer | null {
  const { about = [] } = dialogOf(dialog);
  if (!isShortText(step)) return answer;
  if (Object.keys(also).length === 0 && !about.includes(step.id)) return answer;
  const isContact = (part: string) =>
    (['email', 'phone'] as const).some((kind) => turn.understanding.read({ kind }, part).kind === 'value');
  const shown = answer.shown
    .split(/[,;\n]/)
    .filter((part) => !isContact(part))
    .join(',')
    .trim();
  return shown === '' ? null : { ...answer, value: shown, shown };
}

/** The addresses and numbers of a text, at the questions that ask for them: given before or not. */
function contactIn(turn: Turn, dialog: DialogId, { answers }: DialogState, text: string): Answers {
  const steps = stepsOnTheWay(dialogOf(dialog), answers).filter(({ expects }) => isContactKind(expects));
  const read = steps.flatMap((step) => {
    const reading = readAnswer(turn, step, text);
    return reading.kind === 'value' ? [[step.id, reading.answer] as const] : [];
  });
  return Object.fromEntries(read);
}

function isContactKind({ kind }: Step['expects']): boolean {
  return kind === 'email' || kind === 'phone';
}

/** An address or a phone number at the review takes the place of the one that stands there. */
function contactAtReview(turn: Turn, dialog: DialogId, state: DialogState, text: string): DialogInput | null {
  if (text.split(/\s+/).length > FEW_WORDS) return null;
  const { done } = pathOf(dialogOf(dialog), state.answers);
  for (const step of done.filter(({ expects }) => isContactKind(expects))) {
    const reading = readAnswer(turn, step, text);
    if (reading.kind === 'value') return { kind: 'correct', changes: { [step.id]: reading.answer } };
  }
  return null;
}

/** Numbers with the nouns of these questions: '1 school op 2 locaties' answers two, '4 locaties' another one than was asked. */
function inputOfCounts(turn: Turn, { id, expects }: Step, text: string): DialogInput | null {
  const { [id]: answer, ...others } = turn.understanding.counts(text);
  if (answer && expects.kind === 'number' && Number(answer.value) > (expects.max ?? Infinity)) return null;
  if (answer) return { kind: 'answer', answer, also: others };
  return Object.keys(others).length > 0 ? { kind: 'correct', changes: others } : null;
}

function atReview(turn: Turn, command: DialogCommand | null, text: string): DialogInput {
  if (command === 'submit' || command === 'agree') return { kind: command };
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  const wrong = reading.kind === 'value' ? reading.answer.value === false : turn.understanding.act(text) === 'klacht';
  return { kind: wrong ? 'wrong' : 'unclear' };
}

function confirmation(turn: Turn, text: string): DialogInput {
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  return reading.kind === 'value' ? { kind: 'confirm-stop', yes: reading.answer.value === true } : { kind: 'unclear' };
}
