import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfidenceFit, SearchMeasures } from '../contracts/search-settings.ts';
import { ContentError } from '../knowledge/content-problem.ts';
import { readLibrary } from '../knowledge/read-library.ts';
import { surenessOf } from '../understanding/decide.ts';
import { fitConfidence } from '../understanding/fit-confidence.ts';
import { createQuestionReader, type QuestionReading } from '../understanding/read-question.ts';
import { type EvaluationLine, readEvaluationLines } from './evaluation-lines.ts';
import { fitThresholds, type Outcomes, outcomesOf, type Thresholds, type Weighed } from './fit-thresholds.ts';

/**
 * `npm run calibrate` fits how the search decides on the evaluation sets, and writes content/drempels.yaml. The held-out half is among
 * them since it was scored once (docs/kwaliteit.md): its questions are those to which content was never fitted.
 * Confidences are cross-validated: every line is weighed by a fit that did not see it. Questions with act-like words
 * help to fit the confidences, but are not counted, as in `npm run evaluate`.
 */
const content = join(import.meta.dirname, '../../content');
const sets = join(import.meta.dirname, '../../tests/evaluation');
const FILES = ['look.jsonl', 'look-2.jsonl', 'examples.jsonl', 'held-out.jsonl'];
const FOLDS = 10;
/** What tells whether the best item is right, and what tells whether one of the options is: the measures that helped. */
const BOTH = ['lead', 'covered', 'known', 'length', 'ours'] as const;
const FOR_BEST = [
  ...BOTH,
  'rival',
  'asking',
  'leadLength',
  'neighbour',
] as const satisfies readonly (keyof SearchMeasures)[];
const FOR_ANY = [...BOTH, 'likeness', 'neighbours', 'elsewhere'] as const satisfies readonly (keyof SearchMeasures)[];
const dutchNames: Readonly<Record<keyof Outcomes, string>> = {
  right: 'direct_goed',
  rightOrOptions: 'direct_of_opties_goed',
  wrong: 'direct_fout',
  options: 'opties',
  nearAnswered: 'buurvraag_beantwoord',
  nearOptions: 'buurvraag_opties',
  farAnswered: 'ver_beantwoord',
  farNeighbour: 'ver_buurvraag',
  farOptions: 'ver_opties',
};

interface Read {
  readonly line: EvaluationLine;
  readonly reading: QuestionReading;
}

main();

function main(): void {
  const { library, problems } = readLibrary(content);
  if (!library) throw new ContentError(problems);
  const lines = FILES.flatMap((file) => readEvaluationLines(join(sets, file))).filter(
    ({ style }) => !style.startsWith('act:'),
  );
  const read = createQuestionReader(library);
  const all = lines.map((line) => ({ line, reading: read(line.text) }));
  const weighed = crossValidate(all).filter(({ line }) => line.style !== 'act-trap');
  const thresholds = fitThresholds(weighed);
  const outcomes = outcomesOf(weighed, thresholds);
  const fitted = fitBoth(all);
  writeFileSync(join(content, 'drempels.yaml'), toYaml(fitted, thresholds, outcomes, lines));
  console.log(`${lines.length} lines, ${library.items.length} items, ${FOLDS} folds`);
  for (const [name, value] of [...Object.entries(thresholds), ...Object.entries(outcomes)])
    console.log(`${name.padEnd(16)} ${value.toFixed(2)}`);
}

/** Every line with the confidence that a fit on the other folds gives it. */
function crossValidate(all: readonly Read[]): Weighed[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  return folds.flatMap((fold) => {
    const fitted = fitBoth(all.filter((_, index) => index % FOLDS !== fold));
    return all
      .filter((_, index) => index % FOLDS === fold)
      .map(({ line, reading }) => ({ line, reading, sure: surenessOf(reading.measures, fitted) }));
  });
}

interface Fits {
  readonly best: ConfidenceFit;
  readonly any: ConfidenceFit;
}

/** The best is right when acceptable, or a neighbouring question for a near one; the options when one is acceptable. */
function fitBoth(all: readonly Read[]): Fits {
  const examples = all.map(({ line, reading: { subjects, measures } }) => {
    const [first = false, ...others] = subjects.map(({ item }) => item.topics.some((t) => line.topics.includes(t)));
    const neighbour = line.style === 'oos-near' && subjects[0]?.item.kind === 'buurvraag';
    return { measures, best: first || neighbour, any: first || others.includes(true) };
  });
  const right = (what: 'best' | 'any') => examples.map((one) => ({ measures: one.measures, right: one[what] }));
  return { best: fitConfidence(right('best'), FOR_BEST), any: fitConfidence(right('any'), FOR_ANY) };
}

function toYaml(
  fits: Fits,
  { answer, options, neighbour }: Thresholds,
  outcomes: Outcomes,
  lines: readonly EvaluationLine[],
): string {
  const count = (test: (line: EvaluationLine) => boolean) => lines.filter(test).length;
  const measured = Object.entries(dutchNames).map(
    ([name, dutch]) => `  ${dutch}: ${outcomes[name as keyof Outcomes].toFixed(1)}`,
  );
  return [
    '# Hoe zeker de bot van een antwoord moet zijn. Gemaakt door `npm run calibrate`; wijzig dit niet met de hand.',
    `gemeten_op: "${new Date().toISOString().slice(0, 10)}"`,
    `vragen: {binnen: ${count(({ topics }) => topics.length > 0)}, buurvragen: ${count(({ style }) => style === 'oos-near')}, ver: ${count(({ style }) => style === 'oos-far')}}`,
    `drempels: {antwoord: ${answer}, opties: ${options}, buurvraag: ${neighbour}}`,
    'gewichten_eerste:',
    ...weightLines(fits.best),
    'gewichten_opties:',
    ...weightLines(fits.any),
    '# In procenten, gekruist gemeten (elke vraag met gewichten die zonder haar zijn bepaald).',
    'gemeten:',
    ...measured,
    '',
  ].join('\n');
}

function weightLines({ base, weights }: ConfidenceFit): string[] {
  const named = {
    basis: base,
    voorsprong: weights.lead,
    op_de_tweede: weights.rival,
    vragend_deel: weights.asking,
    gelijkenis: weights.likeness,
    gedekt: weights.covered,
    bekend: weights.known,
    lengte: weights.length,
    voorsprong_maal_lengte: weights.leadLength,
    eigen: weights.ours,
    buurvraag: weights.neighbour,
    buurvragen: weights.neighbours,
    elders: weights.elsewhere,
  };
  return Object.entries(named).map(([name, value]) => `  ${name}: ${Math.round(value * 10_000) / 10_000}`);
}
