/** An option of a choice step. `text` is the text key of its label. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/** What a step expects; the reader of the same name in bot/understanding turns a user's words into a value. */
export type Expectation =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'region' }
  | { readonly kind: 'email' }
  | { readonly kind: 'phone' };

/** A value as it was read, and the words in which it is shown back to the user. */
export interface Answer {
  readonly value: string | number | boolean | readonly string[];
  readonly shown: string;
}

/** What a reader makes of a user's words: a value, or unclear (asked again, never guessed) with what may have been meant. */
export type Reading =
  | { readonly kind: 'value'; readonly answer: Answer }
  | { readonly kind: 'unclear'; readonly candidates?: readonly Answer[] };

/** The answers by step id; `null` is a step that the user skipped. */
export type Answers = Readonly<Record<string, Answer | null>>;

/** Where a step leads. Edges are tried in order; the last one of a step has no `when`. */
export interface Edge {
  readonly to: string;
  readonly when?: (answers: Answers) => boolean;
}

/** One question. All texts are keys of content/teksten. */
export interface Step {
  readonly id: string;
  /** Key of the question. */
  readonly text: string;
  /** Key of the short name under which the review shows the answer. */
  readonly label: string;
  /** Key of the answer to 'waarom vraagt u dat?'. */
  readonly why: string;
  /** Keys of two better hints; after both, a person is offered. */
  readonly hints: readonly [string, string];
  readonly expects: Expectation;
  readonly optional: boolean;
  readonly next: readonly Edge[];
}

/** The edge target that closes the questions and opens the review. */
export const REVIEW = 'review';

/** A guided conversation: data and pure functions. `O` is the outcome that its end gives. */
export interface Dialog<O> {
  readonly id: string;
  /** Raised when saved answers no longer fit; see `migrate`. */
  readonly version: number;
  /** Key of the dialog's name, as in 'U was bezig met …'. */
  readonly name: string;
  readonly start: string;
  readonly steps: readonly Step[];
  /** Key of the sentence above the review; key of the button that ends it. */
  readonly review: { readonly text: string; readonly submit: string };
  finish(answers: Answers): O;
}

/** Looks a step up; throws when the dialog has none of that id (a bug: ids come from the dialog itself). */
export function stepOf<O>(dialog: Dialog<O>, id: string): Step {
  const step = dialog.steps.find((candidate) => candidate.id === id);
  if (!step)
    throw new Error(`dialog "${dialog.id}" has no step "${id}"; it has: ${dialog.steps.map((s) => s.id).join(', ')}`);
  return step;
}

/**
 * Checks a dialog when it is loaded and returns it. Throws one error that lists every fault: a doubled step, an edge to
 * no step, a step whose last edge has a condition, a step that cannot be reached, a step from which no path ends.
 */
export function defineDialog<O>(dialog: Dialog<O>): Dialog<O> {
  const faults = [...faultyEdges(dialog), ...unreachable(dialog), ...endless(dialog)];
  if (faults.length > 0) throw new Error(`dialog "${dialog.id}" is not sound:\n- ${faults.join('\n- ')}`);
  return dialog;
}

/** The text keys that a dialog needs, for the check against content/teksten. */
export function textKeysOf<O>(dialog: Dialog<O>): string[] {
  const ofSteps = dialog.steps.flatMap((step) => [
    step.text,
    step.label,
    step.why,
    ...step.hints,
    ...('options' in step.expects ? step.expects.options.map((option) => option.text) : []),
  ]);
  return [...new Set([dialog.name, dialog.review.text, dialog.review.submit, ...ofSteps])];
}

function faultyEdges<O>(dialog: Dialog<O>): string[] {
  const ids = dialog.steps.map((step) => step.id);
  const known = new Set([...ids, REVIEW]);
  const faults = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `step "${id}" stands there twice`);
  if (!known.has(dialog.start)) faults.push(`it starts at "${dialog.start}", which is no step`);
  for (const step of dialog.steps) {
    if (step.id === REVIEW) faults.push(`"${REVIEW}" is the end's name and cannot be a step`);
    for (const edge of step.next)
      if (!known.has(edge.to)) faults.push(`step "${step.id}" leads to "${edge.to}", which is no step`);
    if (step.next.at(-1)?.when !== undefined || step.next.length === 0)
      faults.push(`the last edge of step "${step.id}" must have no condition, else the user can get stuck`);
  }
  return faults;
}

function unreachable<O>(dialog: Dialog<O>): string[] {
  const reached = new Set([dialog.start]);
  // A Set that grows while it is walked visits the newcomers too.
  for (const id of reached) for (const edge of dialog.steps.find((s) => s.id === id)?.next ?? []) reached.add(edge.to);
  return dialog.steps.filter((step) => !reached.has(step.id)).map((step) => `step "${step.id}" cannot be reached`);
}

function endless<O>(dialog: Dialog<O>): string[] {
  const ends = new Set([REVIEW]);
  for (let grown = true; grown; ) {
    const found = dialog.steps.filter((step) => !ends.has(step.id) && step.next.some((edge) => ends.has(edge.to)));
    for (const step of found) ends.add(step.id);
    grown = found.length > 0;
  }
  return dialog.steps.filter((step) => !ends.has(step.id)).map((step) => `no path from step "${step.id}" ends`);
}
