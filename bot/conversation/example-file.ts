import type { SubmitIntake } from '../../dialogs/index.ts';
import type { Library, Term } from '../contracts/library.ts';
import type { Attachment } from '../contracts/mail.ts';
import type { Turn } from './turn.ts';

/** Months until an editor must look at an example again, as for every example (bot/knowledge/new-item.ts). */
const REVIEW_MONTHS = 12;

/** What the file is made with. */
type Sources = Pick<Turn, 'say' | 'library' | 'understanding' | 'input'>;

/**
 * The praktijkvoorbeeld of these answers as a file that `npm run content` accepts; undefined for another request, or
 * when it may not be published. It holds no address or number of a person, and nothing that a user typed can add a field,
 * a heading, a link or HTML.
 */
export function exampleFile(turn: Sources, { request, answers }: SubmitIntake): Attachment | undefined {
  if (request !== 'praktijkvoorbeeld-delen' || answers['voorbeeld-toestemming']?.value !== true) return undefined;
  const { say, library, input } = turn;
  const region = regionOf(library, String(answers['voorbeeld-regio']?.value ?? ''));
  const form = library.forms.find(({ id }) => id === answers['voorbeeld-vorm']?.value);
  const parts = partsOf(turn, answers, form);
  const today = input.now.toISOString().slice(0, 10);
  const head = [
    `titel: ${quoted(say('voorbeeld.titel', parts))}`,
    'soort: praktijkvoorbeeld',
    'onderwerpen: [praktijkvoorbeelden]',
    `regios: [${region}]`,
    `plaats: ${quoted(parts.plaats)}`,
    `jaar: ${quoted(parts.jaar)}`,
    `partijen: [${parts.partijen.map(quoted).join(', ')}]`,
    `vormen: [${form?.id ?? ''}]`,
    `uitkomst: ${quoted(parts.uitkomst)}`,
    'bronnen:',
    `  - titel: ${quoted(say('voorbeeld.bron'))}`,
    `    datum: ${today}`,
    '    betrouwbaarheid: U',
    `peildatum: ${today}`,
    `herzien_voor: ${monthsLater(input.now, REVIEW_MONTHS)}`,
    'vervolg: []',
  ];
  const vorm = form ? parts.vorm : say('voorbeeld.vorm-niet-genoemd');
  const body = say('voorbeeld.tekst', { ...parts, vorm, partijen: parts.partijen.join(', ') });
  const name = `pv-${region}-${form?.id ?? 'ingezonden'}-${today}.md`;
  return { name, text: `---\n${head.join('\n')}\n---\n${body}\n` };
}

/** What the user told, as it may stand in the file. */
function partsOf({ say, understanding }: Sources, answers: SubmitIntake['answers'], form: Term | undefined) {
  const typed = (id: string) => understanding.maskPersonal(answers[id]?.shown ?? '');
  const shown = (id: string) => prose(typed(id));
  return {
    plaats: placeOf(shown('voorbeeld-regio')),
    vorm: form?.name.toLowerCase() ?? say('voorbeeld.vorm-onbekend'),
    jaar: shown('voorbeeld-jaar'),
    partijen: partiesIn(typed('voorbeeld-partijen')),
    uitkomst: shown('voorbeeld-uitkomst') || say('voorbeeld.uitkomst-onbekend'),
  };
}

/** A JSON string is a YAML string: it stays one value, whatever was typed. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** One line without what Markdown or HTML would read as more than words. */
function prose(text: string): string {
  return text
    .replace(/[<>[\]|`*_#\\{}]/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function partiesIn(text: string): string[] {
  const parties = text
    .split(/[,;\n]|\s+en\s+/)
    .map((party) => prose(party).replace(/\.$/, ''))
    .filter((party) => party !== '');
  return parties.length > 0 ? [...new Set(parties)] : ['-'];
}

/** 'Terneuzen (Zeeuws-Vlaanderen)' is shown for a place within a region. */
function placeOf(shown: string): string {
  return shown.replace(/\s*\(.*\)$/, '') || '-';
}

/** A province stands among the regions as the whole province. */
function regionOf({ regions }: Library, id: string): string {
  const found =
    regions.find((region) => region.id === id) ??
    regions.find((region) => region.id === `provincie-${id}`) ??
    regions.find(({ provinces }) => provinces.includes(id));
  return found?.id ?? id;
}

function monthsLater(now: Date, months: number): string {
  const later = new Date(now);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later.toISOString().slice(0, 10);
}
