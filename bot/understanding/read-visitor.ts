import type { Visitor } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';

/** Nouns by which people introduce themselves.  */
const nouns: readonly (readonly [Visitor, string])[] = [
  [
    'mr-lid',
    '(?:lid van (?:de|onze|een|het) (?:g?mr|(?:gemeenschappelijke )?medezeggenschapsraad|ouderraad|leerlingenraad|oudergeleding|personeelsgeleding)|(?:g?mr|medezeggenschapsraad) ?(?:lid|voorzitter|secretaris)|ouderraadslid|(?:voorzitter|secretaris) van (?:de|onze) (?:g?mr|medezeggenschapsraad))',
  ],
  ['ouder', '(?:ouders?|vader|moeder|opa|oma|verzorgers?)'],
  ['leerling', '(?:leerling(?:e)?|scholier(?:e)?|brugklasser|eindexamenkandidaat)'],
  ['journalist', '(?:journaliste?|verslaggever|verslaggeefster|redacteur|redactrice|correspondent)'],
  ['leraar', '(?:(?:vak)?(?:leraar|lerares|docente?|leerkracht)|mentor|teamleider)'],
];

const ADJECTIVE = '(?:(?:bezorgde|ongeruste|betrokken|gewone|jonge|nieuwe|lokale|regionale|freelance)\\s)?';
const INTRO = `(?:ik ben|wij zijn|we zijn|hier is|ik werk als|ik ben hier als)\\s(?:zelf\\s)?(?:een\\s|de\\s)?${ADJECTIVE}`;
/** What may stand around an introduction that says nothing else. */
const AROUND =
  '(?:hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|goedendag|beste|hey|(?:ik ben )?geen bestuurder|en|maar|hoor|dus|zelf|van beroep)';
/** Where somebody is that: 'van een leerling', 'op een school in Goes', 'bij een regionale krant'. */
const PLACE = '(?:\\s(?:van|in|op|uit|bij|aan)(?:\\s[a-z]+){1,4})';
/** A board member who is something else too is a board member here. */
const BOARD = /(?<!geen )\b(?:bestuurder|bestuurslid|rector|directeur|schoolleider|toezichthouder|rvt)\b/;
/** Who introduces himself does it at the beginning. */
const SEARCHED = 400;
const SELF = /\b(?:ik|mij|mijn|me)\b/;

const patterns = nouns.map(([who, noun]) => ({
  who,
  introduced: new RegExp(`\\b${INTRO}${noun}\\b`),
  // 'als ouders bezwaar maken' is a condition: one person, without an article.
  asOne: new RegExp(`\\bals\\s${ADJECTIVE}${noun}\\b(?<!s)`),
  only: new RegExp(`^(?:${AROUND}\\s)*(?:${INTRO})?${noun}(?:\\s${AROUND})*${PLACE}{0,2}$`),
}));

/**
 * Reads as whom a user introduces himself ('ik ben een ouder', 'ik wil als docent weten …'), and what else he says:
 * the text without sentences that only introduce. Null when he does not, or is a bestuurder too.
 */
export function readVisitor(text: string): { readonly who: Visitor; readonly rest: string } | null {
  const normal = normalise(text.slice(0, SEARCHED));
  if (BOARD.test(normal)) return null;
  const self = SELF.test(normal);
  const found = patterns.find(({ introduced, asOne }) => introduced.test(normal) || (self && asOne.test(normal)));
  if (!found) return null;
  const others = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => !found.only.test(normalise(sentence)));
  return { who: found.who, rest: others.join(' ').trim() };
}
