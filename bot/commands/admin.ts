import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../config.ts';
import type { Log } from '../contracts/log.ts';
import type { AskedQuestion, Exploration } from '../contracts/stores.ts';
import { ContentError } from '../knowledge/content-problem.ts';
import { type Content, openContent } from '../open-content.ts';
import { readEnvFile } from '../read-env-file.ts';
import { adminCommands } from '../storage/admin-commands.ts';
import { type AdminAnswer, askRunning } from '../storage/admin-door.ts';
import type { CaseReport, ErasedCase, MailLine } from '../storage/case-commands.ts';
import { DataFolderLockError } from '../storage/data-folder-lock.ts';
import { openFileStores } from '../storage/file-stores.ts';
import { casesToCsv } from '../staff/cases-to-csv.ts';
import { reportCase, reportCases, reportMail } from '../staff/report-cases.ts';
import { reportMatches } from '../staff/report-matches.ts';
import { reportQuestions } from '../staff/report-questions.ts';
import { reportRegions } from '../staff/report-regions.ts';
import { groupAlike } from '../understanding/group-alike.ts';

/**
 * `npm run admin -- COMMAND`: what an operator asks of the data. The running program answers through the socket in
 * DATA_DIR; only when nobody has the folder, this opens it itself.
 */
const root = join(import.meta.dirname, '../..');
const EXIT_USAGE = 64;
const EXIT_SOFTWARE = 70;
const EXIT_CONFIG = 78;
/** Nothing of the stores' own log belongs in a report; what is damaged is told by the program when it runs. */
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A command: how many words follow it, what it asks of the data (its own name when left out), and what is shown of the answer. */
interface Command {
  readonly words: number;
  readonly asks?: string;
  report(say: Content['say'], result: unknown, word: string, content: Content): string;
}

// Both sides are this program: what the door gives is what adminCommands() made.
const reports: Readonly<Record<string, Command>> = {
  questions: { words: 0, report: (say, result) => reportQuestions(result as AskedQuestion[], say.admin, groupAlike) },
  cases: { words: 0, report: (say, result) => reportCases(result as CaseReport[], say.caseAdmin) },
  case: { words: 1, report: (say, result) => reportCase(result as CaseReport | null, say.caseAdmin) },
  mail: { words: 0, report: (say, result) => reportMail(result as MailLine[], say.caseAdmin) },
  resend: {
    words: 1,
    report: ({ caseAdmin }, result) => caseAdmin(result === true ? 'beheer.mail.opnieuw' : 'beheer.mail.niet-dood'),
  },
  export: { words: 1, asks: 'cases', report: (say, result, file) => exported(say, result as CaseReport[], file) },
  regiobeeld: {
    words: 0,
    report: ({ overviews }, result, _word, { library, forTurn }) =>
      reportRegions(result as Exploration[], { say: overviews, library, sayKey: forTurn.sayKey }),
  },
  matches: {
    words: 0,
    asks: 'cases',
    report: ({ overviews }, result, _word, { library }) => reportMatches(result as CaseReport[], overviews, library),
  },
  erase: { words: 1, report: ({ caseAdmin }, result) => erased(caseAdmin, result as ErasedCase | null) },
};

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const { dataDir } = readConfig({ ...readEnvFile(join(root, '.env')), ...process.env });
    const content = openContent(join(root, 'content'));
    const { say } = content;
    const [name = '', ...rest] = words;
    const command = Object.hasOwn(reports, name) ? reports[name] : undefined;
    if (command?.words !== rest.length) return complain(say.admin('beheer.gebruik'), EXIT_USAGE);
    const said = await ask(dataDir, [command.asks ?? name, ...rest]);
    if (said.kind !== 'answered') return complain(say.admin('beheer.geweigerd'), EXIT_SOFTWARE);
    process.stdout.write(`${command.report(say, said.result, rest[0] ?? '', content)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ConfigError || error instanceof ContentError || error instanceof DataFolderLockError)
      return complain(error.message, EXIT_CONFIG);
    throw error;
  }
}

async function ask(dataDir: string, words: readonly string[]): Promise<AdminAnswer> {
  const running = await askRunning(dataDir, words);
  if (running.kind !== 'nobody') return running;
  const stores = await openFileStores({ dataDir, log: silent, clock: { now: () => new Date() } });
  try {
    const [name = '', ...rest] = words;
    return { kind: 'answered', result: await adminCommands(stores)[name]?.(rest) };
  } finally {
    await stores.close();
  }
}

/** Writes the table beside the terminal, for its owner alone. */
function exported({ caseAdmin }: Content['say'], cases: readonly CaseReport[], bestand: string): string {
  writeFileSync(bestand, casesToCsv(cases), { mode: 0o600 });
  return caseAdmin('beheer.export.klaar', { aantal: cases.length, bestand });
}

function erased(say: Content['say']['caseAdmin'], result: ErasedCase | null): string {
  if (!result) return say('beheer.zaak.geen');
  return say('beheer.wissen.klaar', { zaken: result.references.join(', '), verstuurd: result.mailsSent });
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
