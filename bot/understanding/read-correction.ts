import type { Correction, NamedStep } from '../contracts/understanding.ts';

/** A correction is short; a longer text tells something. */
const LONGEST = 400;

/** Words before a correction that can hardly mean anything else. */
const SURE =
  /^(?:sorry|pardon|excuus|excuses|oeps|oei|foutje|correctie|verbetering|vergissing|verkeerd|wacht(?: even)?|(?:o|oh|of|ach) nee|ik bedoel(?:de)?|bedoeld was|ik vergiste me|ik heb me vergist|(?:dat|het) (?:moet|moest)(?: zijn)?|(?:verander|wijzig|pas) (?:dat|het|dit)(?: aan)? (?:in|naar))(?![\p{L}\p{N}])[\s,.:;-]*/iu;
/** Words that may also answer a question. */
const WEAK = /^(?:nee|neen|toch|niet goed|klopt niet|dat klopt niet)(?![\p{L}\p{N}])[\s,.:;-]*/iu;
/** The same at the end. */
const SURE_END =
  /[\s,]+(?:bedoel(?:de)? ik|bedoelde ik eigenlijk|moet het zijn|moest het zijn|moet dat zijn|moest dat zijn)\W*$/iu;
/** 'Ik wil … wijzigen', 'kan ik … nog aanpassen?': the wish that something is set right, without its new value. */
const WISH =
  /^(?:(?:ik|wij|we) (?:wil|willen|zou|zouden)|(?:kan|mag) ik|kunnen (?:wij|we))\s+(?:graag\s+)?(?=.{1,80}\s(?:wijzigen|aanpassen|veranderen|verbeteren|corrigeren)\s*[?.!]?$)/iu;
const FILLERS = /^(?:(?:toch|maar|gewoon|eigenlijk|dus|het is|het zijn|dat is|er zijn|van)\s+)+/iu;
const TAIL = /(?:\s+(?:zijn|worden|geworden|wezen|maken|alstublieft|alsjeblieft|aub|graag))*[\s,.;!]*$/iu;

/**
 * Reads a message that sets answers right: by name ('mijn e-mail is …', 'de regio moet Achterhoek zijn', several at
 * once), or the last one ('nee, 300', 'sorry, ik bedoel Twente'). Null when it is something else.
 */
export function readCorrection(text: string, steps: readonly NamedStep[]): Correction | null {
  const whole = text.trim();
  if (whole.length > LONGEST) return null;
  // 'Kan ik mijn naam aanpassen?' asks for it; any other question is no correction.
  const typed = WISH.test(whole) ? whole.replace(WISH, '').replace(/\W+$/u, '') : whole;
  if (typed === '' || typed.endsWith('?')) return null;
  const { rest, marked, sure } = withoutMarks(typed);
  const named = clausesIn(rest, steps);
  if (named.length > 0) return { named };
  const value = textAfter(rest);
  return marked && value !== '' ? { named: [], bare: { value, sure } } : null;
}

function withoutMarks(typed: string): { rest: string; marked: boolean; sure: boolean } {
  let rest = typed.replace(SURE_END, '');
  let sure = rest !== typed;
  let marked = sure;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(SURE, '');
    if (rest !== before) sure = true;
    rest = rest.replace(WEAK, '');
    if (rest !== before) marked = true;
  }
  return { rest, marked, sure };
}

/** 'niet A maar B' is B; politeness and 'zijn' at the end are no part of the value. */
function textAfter(words: string): string {
  const meant = /^niet\s.+?[\s,]maar\s+(.+)$/isu.exec(words.trim())?.[1] ?? words;
  return meant.trim().replace(FILLERS, '').replace(TAIL, '').trim();
}

interface Clause {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The parts that name a step, when the text begins with one; each value runs to the next part. */
function clausesIn(text: string, steps: readonly NamedStep[]): Correction['named'] {
  const clauses = steps
    .flatMap((step) => clausesOf(text, step))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((clause, index, all) => !all.slice(0, index).some((other) => clause.start < other.end));
  if (clauses[0]?.start !== 0) return [];
  return clauses.map(({ id, end }, index) => ({ id, value: textAfter(text.slice(end, clauses[index + 1]?.start)) }));
}

const VERB = '(?:verander|wijzig|corrigeer|verbeter|vervang|pas|zet|maak)\\s+(?:van\\s+)?';
const OWNER = "(?:mijn|m'n|onze|ons|uw|de|het)\\s+(?:(?:juiste|goede)\\s+)?";
const WRONG =
  '(?:klop(?:t|pen) niet|(?:is|was) (?:fout|verkeerd|onjuist|niet goed|niet juist)|(?:wil ik )?(?:nog )?(?:wijzigen|aanpassen|veranderen|verbeteren|corrigeren))';

function clausesOf(text: string, { id, words }: NamedStep): Clause[] {
  const names = words.map(pattern).filter((one) => one !== '');
  if (names.length === 0) return [];
  const name = `(?:${names.join('|')})(?![\\p{L}\\p{N}])`;
  const clause = new RegExp(
    `(?:^|[,;.\\n]\\s*(?:en\\s+)?|\\ben\\s+)(?:${[
      `${VERB}(?:${OWNER})?${name}(?:\\s+aan)?(?:\\s*(?:in|naar|op|tot|:))?(?=\\s|$)`,
      `(?:${OWNER})?${name}\\s+${WRONG}(?![\\p{L}\\p{N}])`,
      `(?:${OWNER})?${name}\\s*(?::|=|(?:is|wordt|moet(?:en)?|moest(?:en)?)(?:\\s+(?:zijn|worden))?(?=\\s))`,
      `${name}\\s*$`,
      // After another clause the verb may be left out: 'mijn naam is Jan en de regio Twente'.
      `(?<=[,;]\\s*|\\ben\\s+)${OWNER}${name}(?=\\s+\\S)`,
    ].join('|')})`,
    'giu',
  );
  return [...text.matchAll(clause)].map((match) => ({ id, start: match.index, end: match.index + match[0].length }));
}

/** A name as it may be typed: 'e-mail' is also 'email' and 'e mail'. */
function pattern(word: string): string {
  return word
    .trim()
    .split(/[\s-]+/)
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '')
    .join('[\\s-]?');
}
