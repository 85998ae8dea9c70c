import type { Answer, Step } from '../../dialogs/dialog.ts';
import type { Choice } from '../contracts/message.ts';
import { choiceValue } from './choices.ts';
import { PICKED } from './pick-option.ts';
import { MOST_BUTTONS, offered } from './read-answer.ts';
import type { DialogId, Turn } from './turn.ts';

/** More buttons are no help: what else there is can be typed. */
const MOST_THEMES = 8;

/** The buttons of a question; `earlier` is what was chosen of several. */
export function stepChoices(turn: Turn, dialog: DialogId, step: Step, earlier: Answer | null = null): Choice[] {
  const skipLabel = step.skip ? turn.sayKey(step.skip) : turn.say('knop.sla-over');
  const skip = step.optional ? [dialogChoice(turn, dialog, step.id, 'skip', skipLabel)] : [];
  switch (step.expects.kind) {
    case 'yes-no':
      return [...yesNo(turn, dialog, step.id), ...skip];
    case 'choice':
      return [
        ...offered(turn, step.expects.options)
          .slice(0, MOST_BUTTONS)
          .map(({ id, text }) => dialogChoice(turn, dialog, step.id, id, turn.sayKey(text))),
        ...skip,
      ];
    case 'choices':
      return [...severalChoices(turn, dialog, step, earlier), ...(earlier ? [] : skip)];
    case 'criteria':
      return [...themeChoices(turn, dialog, step.id), ...skip];
    default:
      return skip;
  }
}

/** Buttons of which several may be pressed: what is chosen bears a mark, and 'klaar' goes on. */
function severalChoices(turn: Turn, dialog: DialogId, step: Step, chosen: Answer | null): Choice[] {
  if (step.expects.kind !== 'choices') return [];
  const ids = Array.isArray(chosen?.value) ? chosen.value : [];
  const options = step.expects.options.map(({ id, text }) => {
    const label = turn.sayKey(text);
    return dialogChoice(turn, dialog, step.id, id, ids.includes(id) ? turn.say('knop.gekozen', { wat: label }) : label);
  });
  const done = ids.length > 0 ? [dialogChoice(turn, dialog, step.id, PICKED, turn.say('knop.klaar'))] : [];
  return [...options, ...done];
}

/** The themes of which there is most to find. */
function themeChoices(turn: Turn, dialog: DialogId, step: string): Choice[] {
  const count = (theme: string) =>
    turn.library.items.filter(({ attributes }) => attributes.themes.includes(theme)).length;
  return turn.library.themes
    .toSorted((a, b) => count(b.id) - count(a.id))
    .slice(0, MOST_THEMES)
    .map(({ id, name }) => dialogChoice(turn, dialog, step, id, name));
}

/** The buttons of a question that is answered with yes or no. */
export function yesNo(turn: Turn, dialog: DialogId, step: string): Choice[] {
  return [
    dialogChoice(turn, dialog, step, 'ja', turn.say('knop.ja')),
    dialogChoice(turn, dialog, step, 'nee', turn.say('knop.nee')),
  ];
}

/** A button of a dialog's step. */
export function dialogChoice(turn: Turn, dialog: DialogId, step: string, option: string, label: string): Choice {
  return { label, value: choiceValue({ area: dialog, id: step, option, turn: turn.input.seq }) };
}
