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
/** Who sits in the mr is an mr member here, also when he is a teacher or a parent. */
const SITS =
  /\b(?:ik|wij|we) (?:zit|zitten) (?:(?:zelf|ook|nu|namens [a-z]+|als [a-z]+) )*in (?:de|onze|een|het) (?:[a-z]+ )?(?:g?mr|medezeggenschapsraad|personeelsgeleding|oudergeleding)\b/;
const ALSO_MR =
  /\b(?:(?:g?mr|medezeggenschapsraad) ?lid|lid van (?:de|onze|een) (?:g?mr|medezeggenschapsraad)|en (?:zit )?in (?:de|onze) (?:g?mr|medezeggenschapsraad))\b/;
/** 'Ik ben geen bestuurder', without saying who he is. */
const NO_BOARD =
  /\b(?:ik ben|wij zijn|we zijn)(?: zelf)? (?:geen|niet een|maar geen) (?:school)?(?:bestuurders?|bestuurslid)\b/;
/** A board member who is something else too is a board member here. */
const BOARD = /(?<!geen )\b(?:bestuurder|bestuurslid|rector|directeur|schoolleider|toezichthouder|rvt)\b/;
/** Who introduces himself does it at the beginning. */
const SEARCHED = 400;
const SELF = /\b(?:ik|mij|mijn|me)\b/;

/** What is left of a sentence that only introduces: a greeting, a place. */
const LEFT = new RegExp(`^\\s?(?:${AROUND}\\s?)*${PLACE}{0,2}\\s?$`);

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
  const inMr = SITS.test(normal) || (found !== undefined && ALSO_MR.test(normal));
  const who = inMr ? 'mr-lid' : (found?.who ?? (NO_BOARD.test(normal) ? 'anders' : undefined));
  if (!who) return null;
  const others = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => !onlyIntroduces(normalise(sentence)));
  return { who, rest: others.join(' ').trim() };
}

/** Whether a sentence says who the user is, and nothing else. */
function onlyIntroduces(sentence: string): boolean {
  if (patterns.some(({ only }) => only.test(sentence))) return true;
  const introduced = SITS.test(sentence) || ALSO_MR.test(sentence) || NO_BOARD.test(sentence);
  return introduced && LEFT.test(withoutIntroduction(sentence));
}

function withoutIntroduction(sentence: string): string {
  return patterns
    .reduce((left, { introduced }) => left.replace(introduced, ' '), sentence.replace(SITS, ' '))
    .replace(NO_BOARD, ' ')
    .replace(ALSO_MR, ' ')
    .replace(/\s+/g, ' ');
}
