import type { EvaluationLine } from './evaluation-lines.ts';
import type { Report } from './report-of.ts';

/** A line of a set, and what the bot made of it. */
export interface Judged {
  readonly line: EvaluationLine;
  readonly report: Report;
}

/** One row of the table: how many of how many. */
export interface Row {
  readonly group: 'in scope' | 'near' | 'far' | 'acts';
  readonly what: string;
  readonly count: number;
  readonly of: number;
}

const isAct = ({ style }: EvaluationLine) => style.startsWith('act:');
const isTrap = ({ style }: EvaluationLine) => style === 'act-trap';

/** Whether an item is right: one of its topics, first or further, is acceptable for the line. */
export function isRight({ topics }: EvaluationLine, item: Report['items'][number] | undefined): boolean {
  return item?.topics.some((topic) => topics.includes(topic)) ?? false;
}

/** Right directly: the one answer shown is right. */
export function rightDirectly({ line, report }: Judged): boolean {
  return report.outcome === 'answer' && isRight(line, report.items[0]);
}

/** Right within the options that the user would see. */
export function rightInOptions({ line, report }: Judged): boolean {
  return report.outcome === 'options' && report.items.some((item) => isRight(line, item));
}

/** Another item than an acceptable one was given as the answer, a neighbouring question included. */
export function wrongDirectly(judged: Judged): boolean {
  const { outcome } = judged.report;
  return outcome === 'neighbour' || (outcome === 'answer' && !rightDirectly(judged));
}

/** Scores a set. In-scope questions with act-like words ('act-trap') count only among 'questions taken for acts'. */
export function scoreReports(all: readonly Judged[]): Row[] {
  const inScope = all.filter(({ line }) => line.topics.length > 0 && !isTrap(line));
  return [
    ...inScopeRows(inScope),
    ...outOfScopeRows(
      'near',
      all.filter(({ line }) => line.style === 'oos-near'),
    ),
    ...outOfScopeRows(
      'far',
      all.filter(({ line }) => line.style === 'oos-far'),
    ),
    ...actRows(all),
  ].filter(({ of }) => of > 0);
}

function inScopeRows(inScope: readonly Judged[]): Row[] {
  const row = (what: string, test: (judged: Judged) => boolean, of = inScope): Row => ({
    group: 'in scope',
    what,
    count: of.filter(test).length,
    of: of.length,
  });
  const styles = [...new Set(inScope.map(({ line }) => line.style))].sort();
  return [
    row('right directly', rightDirectly),
    row('right directly, by its first topic', (j) => rightDirectly(j) && j.line.topics.includes(firstTopic(j))),
    row('right directly or within the options', (j) => rightDirectly(j) || rightInOptions(j)),
    row('options shown', ({ report }) => report.outcome === 'options'),
    row('wrong directly', wrongDirectly),
    row('refused', ({ report }) => report.outcome === 'unknown'),
    row('taken for an act', ({ report }) => report.outcome === 'act'),
    ...styles.map((style) =>
      row(
        `right directly: ${style}`,
        rightDirectly,
        inScope.filter(({ line }) => line.style === style),
      ),
    ),
  ];
}

function firstTopic({ report }: Judged): string {
  return report.items[0]?.topics[0] ?? '';
}

function outOfScopeRows(group: 'near' | 'far', lines: readonly Judged[]): Row[] {
  const row = (what: string, outcome: Report['outcome']): Row => ({
    group,
    what,
    count: lines.filter(({ report }) => report.outcome === outcome).length,
    of: lines.length,
  });
  return [
    row('falsely answered', 'answer'),
    row('options shown', 'options'),
    row('neighbouring question', 'neighbour'),
    row('unknown', 'unknown'),
    row('taken for an act', 'act'),
  ];
}

function actRows(all: readonly Judged[]): Row[] {
  const acts = all.filter(({ line }) => isAct(line));
  const others = all.filter(({ line }) => !isAct(line));
  const rightAct = ({ line, report }: Judged) => report.outcome === 'act' && report.act === line.style.slice(4);
  return [
    { group: 'acts', what: 'right act', count: acts.filter(rightAct).length, of: acts.length },
    {
      group: 'acts',
      what: 'missed (taken for a question)',
      count: acts.filter(({ report }) => report.outcome !== 'act').length,
      of: acts.length,
    },
    {
      group: 'acts',
      what: 'questions taken for acts',
      count: others.filter(({ report }) => report.outcome === 'act').length,
      of: others.length,
    },
  ];
}

/** What went wrong with a line, in a word; null when nothing did. */
export function missOf(judged: Judged): string | null {
  const { line, report } = judged;
  if (isAct(line)) return report.outcome === 'act' && report.act === line.style.slice(4) ? null : 'act';
  if (report.outcome === 'act') return 'taken for an act';
  if (line.topics.length === 0)
    return report.outcome === 'answer' || report.outcome === 'options' ? `out of scope, ${report.outcome}` : null;
  if (isTrap(line) || rightDirectly(judged)) return null;
  if (rightInOptions(judged)) return 'options';
  if (wrongDirectly(judged)) return 'wrong';
  return report.outcome === 'options' ? 'options without it' : 'refused';
}
