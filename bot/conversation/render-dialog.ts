import { type DialogSay, dialogs, REVIEW, STOP } from '../../dialogs/index.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { Choice, Message } from '../contracts/message.ts';
import { choiceValue } from './choices.ts';
import type { DialogId, Turn } from './turn.ts';

type QuestionSay = Extract<DialogSay, { kind: 'question' }>;
type StepOf = QuestionSay['step'];

/** Turns what a dialog wants said into messages, each with its buttons. */
export function renderDialog(turn: Turn, dialog: DialogId, say: readonly DialogSay[]): Message[] {
  return say.map((one) => render(turn, dialog, one));
}

/** The open question, to be said again after an answer from the library; null at the review and the stop question. */
export function openQuestion(dialog: DialogId, state: DialogState): DialogSay | null {
  const step = dialogs[dialog].steps.find(({ id }) => id === state.open);
  return step ? { kind: 'question', step } : null;
}

function render(turn: Turn, dialog: DialogId, say: DialogSay): Message {
  const { sayKey } = turn;
  switch (say.kind) {
    case 'question': {
      const earlier = say.earlier ? [turn.say('dialoog.eerder', { antwoord: say.earlier.shown })] : [];
      return {
        key: say.step.text,
        text: [sayKey(say.step.text), ...earlier].join('\n\n'),
        choices: stepChoices(turn, dialog, say.step),
      };
    }
    case 'hint':
      return {
        key: say.step.hints[say.level],
        text: sayKey(say.step.hints[say.level]),
        choices: stepChoices(turn, dialog, say.step),
      };
    case 'why':
      return { key: say.step.why, text: sayKey(say.step.why) };
    case 'required':
      return { key: 'dialoog.verplicht', text: turn.say('dialoog.verplicht') };
    case 'person':
      return {
        key: 'dialoog.mens',
        text: [turn.say('dialoog.mens', { adres: turn.contact.address }), sayKey(say.step.text)].join('\n\n'),
        choices: stepChoices(turn, dialog, say.step),
      };
    case 'confirm-stop':
      return {
        key: 'dialoog.stop-vraag',
        text: turn.say('dialoog.stop-vraag', { naam: sayKey(dialogs[dialog].name) }),
        choices: yesNo(turn, dialog, STOP),
      };
    case 'at-start':
      return { key: 'dialoog.begin', text: turn.say('dialoog.begin') };
    case 'stopped':
      return { key: 'dialoog.gestopt', text: turn.say('dialoog.gestopt') };
    case 'resumed':
      return { key: 'dialoog.verder', text: turn.say('dialoog.verder') };
    case 'review-unclear':
      return { key: 'dialoog.overzicht-onduidelijk', text: turn.say('dialoog.overzicht-onduidelijk') };
    case 'review':
      return reviewMessage(turn, dialog, say.answers);
    default:
      return say satisfies never;
  }
}

function stepChoices(turn: Turn, dialog: DialogId, step: StepOf): Choice[] {
  const skip = step.optional ? [dialogChoice(turn, dialog, step.id, 'skip', turn.say('knop.sla-over'))] : [];
  switch (step.expects.kind) {
    case 'yes-no':
      return [...yesNo(turn, dialog, step.id), ...skip];
    case 'choice':
      return [
        ...step.expects.options.map(({ id, text }) => dialogChoice(turn, dialog, step.id, id, turn.sayKey(text))),
        ...skip,
      ];
    default:
      return skip;
  }
}

function yesNo(turn: Turn, dialog: DialogId, step: string): Choice[] {
  return [
    dialogChoice(turn, dialog, step, 'ja', turn.say('knop.ja')),
    dialogChoice(turn, dialog, step, 'nee', turn.say('knop.nee')),
  ];
}

function reviewMessage(
  turn: Turn,
  dialog: DialogId,
  answers: Extract<DialogSay, { kind: 'review' }>['answers'],
): Message {
  const { review } = dialogs[dialog];
  const lines = answers.map(
    ({ step, answer }) => `- **${turn.sayKey(step.label)}:** ${answer?.shown ?? turn.say('dialoog.overgeslagen')}`,
  );
  const change = answers.map(({ step }) =>
    dialogChoice(turn, dialog, REVIEW, `wijzig-${step.id}`, turn.say('knop.wijzig', { wat: turn.sayKey(step.label) })),
  );
  const submit = dialogChoice(turn, dialog, REVIEW, 'submit', turn.sayKey(review.submit));
  return { key: review.text, text: `${turn.sayKey(review.text)}\n\n${lines.join('\n')}`, choices: [submit, ...change] };
}

function dialogChoice(turn: Turn, dialog: DialogId, step: string, option: string, label: string): Choice {
  return { label, value: choiceValue({ area: dialog, id: step, option, turn: turn.input.seq }) };
}
