import type { Choice } from '../contracts/message.ts';
import { choiceValue } from './choices.ts';
import { isGone } from './offer-notice.ts';
import type { Turn } from './turn.ts';

/** A button of the menu, e.g. `menu/contact`. */
export function menuChoice(turn: Turn, id: string, label: string): Choice {
  return { label, value: choiceValue({ area: 'menu', id, option: '', turn: turn.input.seq }) };
}

/** The ways in: ask, explore one's situation, examples, contact. */
export function mainMenu(turn: Turn): Choice[] {
  return [
    menuChoice(turn, 'vraag', turn.say('menu.vraag')),
    menuChoice(turn, 'verkenning', turn.say('menu.verkenning')),
    menuChoice(turn, 'voorbeelden', turn.say('menu.voorbeelden')),
    menuChoice(turn, 'contact', turn.say('menu.contact')),
  ];
}

/** The ways to a person: leave a question, ask for an adviser, see all requests. */
export function contactChoices(turn: Turn): Choice[] {
  const adviser = requestChoice(turn, 'ledenadviseur', turn.say('knop.ledenadviseur'));
  return [
    requestChoice(turn, 'vraag', turn.say('knop.vraag-achterlaten')),
    ...(isGone(turn, 'ledenadviseur') ? [] : [adviser]),
    requestChoice(turn, ALL_REQUESTS, turn.say('knop.andere-verzoeken')),
  ];
}

/** Starts the intake without a request: its first question lists them all. */
const ALL_REQUESTS = 'alle';

/** A button that starts the intake with a request. */
export function requestChoice(turn: Turn, request: string, label: string): Choice {
  return { label, value: choiceValue({ area: 'verzoek', id: request, option: '', turn: turn.input.seq }) };
}

/** A button of the collections: go on with a search, or find what is like an item (`option`). */
export function searchButton(turn: Turn, id: 'meer' | 'elders' | 'zoals', option: string, label: string): Choice {
  return { label, value: choiceValue({ area: 'zoek', id, option, turn: turn.input.seq }) };
}
