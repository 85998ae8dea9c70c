import type { Choice } from '../contracts/message.ts';
import { choiceValue } from './choices.ts';
import type { Turn } from './turn.ts';

/** A button of the menu, e.g. `menu/contact`. */
export function menuChoice(turn: Turn, id: string, label: string): Choice {
  return { label, value: choiceValue({ area: 'menu', id, option: '', turn: turn.input.seq }) };
}

/** The ways in: ask, examples, contact. */
export function mainMenu(turn: Turn): Choice[] {
  return [
    menuChoice(turn, 'vraag', turn.say('menu.vraag')),
    menuChoice(turn, 'voorbeelden', turn.say('menu.voorbeelden')),
    menuChoice(turn, 'contact', turn.say('menu.contact')),
  ];
}

/** The ways to a person: leave a question, ask for an adviser. */
export function contactChoices(turn: Turn): Choice[] {
  return [
    requestChoice(turn, 'vraag', turn.say('knop.vraag-achterlaten')),
    requestChoice(turn, 'ledenadviseur', turn.say('knop.ledenadviseur')),
  ];
}

/** A button that starts the intake with a request; `item` is the support item that it came from. */
export function requestChoice(turn: Turn, request: string, label: string, item = ''): Choice {
  return { label, value: choiceValue({ area: 'verzoek', id: request, option: item, turn: turn.input.seq }) };
}
