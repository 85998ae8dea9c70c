import type { Act } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';

/** Longer texts are no command; nothing else is looked at. */
const LONGEST = 60;
const PERSON =
  '(?:mens|mensen|persoon|medewerker|medewerkster|collega|iemand|adviseur|ledenadviseur|telefonist|echt mens|echte mens|echt iemand|echte persoon|iemand anders)';

/** Whole messages. A match on any of these is an act in every state, also at an open text question. */
const whole: readonly (readonly [Act, RegExp])[] = [
  [
    'stop',
    /^(?:stop|stoppen|stop maar|ik (?:wil )?stop(?:pen)?|annuleer|annuleren|cancel|laat maar(?: zitten)?|einde|afsluiten|sluit af|be?eindig(?:en)?|ophouden|hou op|genoeg(?: zo)?|quit|exit)$/,
  ],
  ['terug', /^(?:terug|ga terug|vorige|vorige vraag|stap terug|een stap terug|een terug|back)$/],
  [
    'opnieuw',
    /^(?:opnieuw|begin opnieuw|opnieuw beginnen|overnieuw|reset|herstart|start opnieuw|van voren af aan|begin overnieuw|wis alles en begin opnieuw|nieuw gesprek)$/,
  ],
  [
    'herhaal',
    /^(?:herhaal|herhaal dat|herhalen|nogmaals|nog (?:een|1) keer|wat zei (?:je|u)(?: (?:nou|net|zojuist))?|zeg dat nog (?:eens|een keer)|wat was de vraag(?: ook alweer)?)$/,
  ],
  ['help', /^(?:help|hulp|help me|uitleg|info|menu|opties|wat nu)$/],
  [
    'mens',
    new RegExp(
      `^(?:(?:(?:ik wil|wij willen|kan ik|mag ik|ik zou)(?: graag| even)* (?:met )?)?(?:een )?${PERSON}(?: spreken| praten)?(?: graag| aub| alsjeblieft| alstublieft)?|praten met (?:een )?(?:mens|iemand)|bel me|bel mij|bellen|contact|neem contact (?:met mij |met me )?op|terugbellen|bel me terug)$`,
    ),
  ],
];

/** The act of which this text is the whole message ('stop', 'mens', 'terug'), or null. */
export function readCommand(text: string): Act | null {
  if (text.length > LONGEST) return null;
  const normal = normalise(text);
  return whole.find(([, pattern]) => pattern.test(normal))?.[0] ?? null;
}
