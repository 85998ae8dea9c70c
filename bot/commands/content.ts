import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Item, ItemKind, Library } from '../contracts/library.ts';
import { ContentError, formatProblem } from '../knowledge/content-problem.ts';
import { type ContentReport, contentReport, fileOf, SOON_DAYS } from '../knowledge/content-report.ts';
import { newItem } from '../knowledge/new-item.ts';
import { folderOf } from '../knowledge/parse-item.ts';
import { readLibrary } from '../knowledge/read-library.ts';
import { openContent } from '../open-content.ts';
import { copiedQuestions, evaluationTexts } from './copied-questions.ts';

/** `npm run content` checks content/ and tells what an editor should know; `-- new SOORT "titel"` makes a file. */
const folder = join(import.meta.dirname, '../../content');
const evaluation = join(import.meta.dirname, '../../tests/evaluation');
const LINK_TIMEOUT_MS = 10_000;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { strict: { type: 'boolean' }, links: { type: 'boolean' } },
  });
  const today = new Date().toISOString().slice(0, 10);
  const [command, kind = '', title = ''] = positionals;
  if (command === 'new') return makeNew(kind, title, today);
  if (command !== undefined)
    return complain(
      `onbekende opdracht "${command}"; gebruik: npm run content [-- --strict | --links | new SOORT "titel"]`,
    );
  const { items, topics, problems, library } = readLibrary(folder);
  const texts = problems.length === 0 ? checkTexts() : { problems: [], unused: [] };
  const all = [...problems.map(formatProblem), ...texts.problems, ...copied(items, library)];
  for (const problem of all) console.log(problem);
  const report = contentReport(items, topics, today);
  printReport(report, topics.length, texts.unused);
  const dead = values.links ? await deadLinks(items) : [];
  console.log(`\n${all.length} fouten, ${report.hints.length} tips`);
  const blocking = report.overdue.length + report.topicsWithoutItem.length + texts.unused.length + dead.length;
  if (values.strict && blocking > 0)
    console.log(
      `--strict: ${blocking} punten hierboven (verlopen, zonder item, ongebruikt of onbereikbaar) houden dit tegen`,
    );
  return all.length > 0 || (values.strict && blocking > 0) ? 1 : 0;
}

/** Example questions and everyday sentences that were copied from an evaluation set, as problems. */
function copied(items: readonly Item[], library: Library | undefined): string[] {
  const elsewhere = Object.values(library?.language.elsewhere ?? {}).flat();
  const sources = [
    ...items.map((item) => ({ file: fileOf(item), questions: item.questions })),
    { file: 'buiten.yaml', questions: elsewhere },
  ];
  return copiedQuestions(sources, evaluationTexts(evaluation)).map(
    ({ file, question }) =>
      `${file}: de voorbeeldvraag "${question}" staat ook in tests/evaluation. Haal haar weg of vraag het echt anders: wat overgeschreven is, meet niets`,
  );
}

function makeNew(kind: string, title: string, today: string): number {
  if (!Object.hasOwn(folderOf, kind) || title === '')
    return complain(`gebruik: npm run content -- new SOORT "titel"; soorten: ${Object.keys(folderOf).join(', ')}`);
  const item = newItem(kind as ItemKind, title, today);
  if (!item) return complain(`van de titel "${title}" is geen bestandsnaam te maken; gebruik letters of cijfers`);
  const { file, text } = item;
  const path = join(folder, file);
  if (existsSync(path)) return complain(`content/${file} bestaat al; kies een andere titel`);
  writeFileSync(path, text);
  console.log(`content/${file} is gemaakt. Vul het in en typ daarna: npm run content`);
  return 0;
}

function complain(message: string): number {
  console.error(message);
  return 64;
}

/** The whole content as the program opens it: also the sentences of teksten/ against what the code says. */
function checkTexts(): { problems: string[]; unused: readonly { key: string; file: string }[] } {
  try {
    return { problems: [], unused: openContent(folder).texts.unused() };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems.map(formatProblem), unused: [] };
    throw error;
  }
}

function printReport(report: ContentReport, topics: number, unused: readonly { key: string; file: string }[]): void {
  console.log(
    `\nItems: ${Object.entries(report.kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  );
  console.log(`Onderwerpen met een eigen item: ${report.topicsWithItem} van ${topics}`);
  list('Onderwerpen zonder eigen item', report.topicsWithoutItem);
  list(
    'Herziening verlopen',
    report.overdue.map((item) => `content/${fileOf(item)} (voor ${item.reviewBefore})`),
  );
  list(
    `Herziening binnen ${SOON_DAYS} dagen`,
    report.soon.map((item) => `content/${fileOf(item)} (voor ${item.reviewBefore})`),
  );
  list(
    'Zonder bron',
    report.withoutSource.map((item) => `content/${fileOf(item)}`),
  );
  list(
    'Zinnen die niets gebruikt',
    unused.map(({ key, file }) => `${key} (content/${file})`),
  );
  list(
    'Tips voor leesbaarheid',
    report.hints.map(({ file, hint }) => `content/${file}: ${hint}`),
  );
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** Tries every address of every source, one by one; says which do not answer. */
async function deadLinks(items: readonly Item[]): Promise<string[]> {
  const urls = new Map<string, string>();
  for (const item of items) for (const { url } of item.sources) if (url) urls.set(url, fileOf(item));
  const dead: string[] = [];
  for (const [url, file] of urls) {
    const reason = await tryLink(url);
    if (reason) dead.push(`content/${file}: ${url} (${reason})`);
  }
  list(`Adressen die niet antwoorden (van ${urls.size})`, dead);
  return dead;
}

async function tryLink(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(LINK_TIMEOUT_MS) });
    await response.body?.cancel();
    return response.ok ? null : `antwoord ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : 'geen antwoord';
  }
}
