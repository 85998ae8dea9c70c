import { readMeasures } from './read-measures.ts';
import { showNumber } from './show-number.ts';

const PER_YEAR =
  /(?:^| )(?:per (?:school)?jaar|jaarlijkse?|elk jaar|ieder jaar|p (?:[/.] )?j|pj|jaar op jaar|per annum)(?: |$)/;
const IN_ALL = /(?:^| )(?:in totaal|totaal|totale|bij elkaar|al met al|de hele periode)(?: |$)/;
const UNTIL = /(?:^| )(?:tot|richting|naar|voor|in)(?: en met)? (20\d\d)(?: |$)/;

/** The period that a text names for an amount, as the detail of an answer and in words: 'per jaar', 'in 5 jaar', 'per jaar tot 2031'. */
export function periodIn(around: string): { detail: Record<string, string | number>; words: string } {
  // 'Per jaar' may have a period of its own: '3% per jaar tot 2035'.
  const [per, each] = PER_YEAR.test(around) ? ['jaar', ' per jaar'] : ['totaal', ''];
  const years = yearsIn(around);
  if (years !== undefined) return { detail: { per, years }, words: `${each} in ${showNumber(years)} jaar` };
  const until = Number(UNTIL.exec(around)?.[1]);
  if (until) return { detail: { per, until }, words: `${each} tot ${until}` };
  if (each) return { detail: { per }, words: each };
  return IN_ALL.test(around) ? { detail: { per: 'totaal' }, words: ' in totaal' } : { detail: {}, words: '' };
}

function yearsIn(around: string): number | undefined {
  for (const measure of readMeasures(around))
    if (measure.kind === 'one' && measure.quantity.unit === 'years') return measure.quantity.readings[0];
  return undefined;
}
