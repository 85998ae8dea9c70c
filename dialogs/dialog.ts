/** An option of a choice step. `text` is the text key of its label. */
export interface Option {
  readonly id: string;
  /** Ids of other options: who names all of these means this one. */
  readonly unites?: readonly string[];
  readonly text: string;
  /** Key of the other words, parted by commas, by which a user names this option ('geld, begroting'). */
  readonly words?: string;
}

/** An option as a reader looks for it: by the label that is shown, or by one of the other words for it. */
export interface Choosable extends Answer {
  readonly also?: readonly string[];
}

/** What a step expects; the reader of the same name in bot/understanding turns a user's words into a value. */
export type Expectation =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** One or more of the options; the value is the list of their ids, in the order named, or that of the options when these are a `scale`. */
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly scale?: true }
  /** `whole` refuses '2,5'; both borders count in. `years`: 'tot 2035' counts too, from the moment that it is said. `inAll` refuses 'elk 400'. */
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly whole?: boolean;
      readonly years?: true;
      readonly inAll?: true;
    }
  /** In percent: '20%' is 20. `orPupils`: '300 leerlingen minder' counts too, with `detail.unit` 'leerlingen'. */
  | { readonly kind: 'percentage'; readonly orPupils?: true }
  /** A day, a month, a school year or a moment in words ('na de zomervakantie'). `first`: of several days the first counts, and the words are kept. */
  | { readonly kind: 'date'; readonly first?: true }
  /** What to look for in the collections: themes as buttons, any term or place in words. The value is the list of the words that were understood. */
  | { readonly kind: 'criteria' }
  | { readonly kind: 'region' }
  | { readonly kind: 'email' }
  | { readonly kind: 'phone' };

/** A value as it was read, and the words in which it is shown back to the user. */
export interface Answer {
  readonly value: string | number | boolean | readonly string[];
  readonly shown: string;
  /** What more was read: of a number `about`, `from`, `to`; of a percentage `per`; of a date `precision`. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
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
  /** What `when` asks, in a few words: the diagram shows it at the edge. */
  readonly name?: string;
}

/** What a step proposes by itself: keys of the words for it and of the reason. A `fixed` one follows from other answers and is no choice. */
export interface Proposal {
  readonly text: string;
  readonly reason: string;
  readonly fixed?: true;
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
  /** Key of the button by which an optional step is skipped, where 'Sla over' says too little. */
  readonly skip?: string;
  /** Name of the fact whose words the user may take as his answer; the question shows them. */
  readonly offer?: string;
  /** Key of the words, parted by commas, by which a user names this step when setting it right ('e-mail, mailadres'). */
  readonly words?: string;
  /**
   * Only for a `choice`: the step is not asked but stands in the review with its reason, and can be changed there. The
   * rule sees an answer of the user too; `texts` are all keys that it may give.
   */
  readonly proposes?: { readonly rule: (answers: Answers) => Proposal; readonly texts: readonly string[] };
  /** Whether an answer can hardly be right: it is asked again `once`, or `never` taken. `text` is the key of that question. */
  readonly doubts?: { readonly rule: (answers: Answers) => 'once' | 'never' | null; readonly text: string };
  readonly next: readonly Edge[];
}

/** The edge target that closes the questions and opens the review, or ends a dialog without one. */
export const REVIEW = 'review';

/** A guided conversation: data and pure functions. `O` is the outcome that its end gives. */
export interface Dialog<O> {
  readonly id: string;
  /** Raised when saved answers no longer fit; see `migrate`. */
  readonly version: number;
  /** Turns the answers of an older version into those of this one; without it, answers of the same step id that fit are kept. */
  readonly migrate?: (answers: Answers, from: number) => Answers;
  /** Names under which `answers` may hold what is known about the talk: edges may ask them, no user is asked or shown them. */
  readonly facts?: readonly string[];
  /** Ids of the steps about the user himself: their answers go along when he begins this dialog again beside another run of it. */
  readonly about?: readonly string[];
  /** Key of the dialog's name, as in 'U was bezig met …'. */
  readonly name: string;
  readonly start: string;
  readonly steps: readonly Step[];
  /** Key of the sentence above the review; key of the button that ends it. Without a review the last answer ends the dialog. */
  readonly review?: {
    readonly text: string;
    readonly submit: string;
    /** The sentence above it asks for a yes, and a yes ends it; without this only the button or its words do. */
    readonly yes?: true;
  };
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
    ...(step.words ? [step.words] : []),
    ...(step.skip ? [step.skip] : []),
    ...(step.doubts ? [step.doubts.text] : []),
    ...(step.proposes?.texts ?? []),
    ...('options' in step.expects
      ? step.expects.options.flatMap(({ text, words }) => [text, ...(words ? [words] : [])])
      : []),
  ]);
  const ofReview = dialog.review ? [dialog.review.text, dialog.review.submit] : [];
  return [...new Set([dialog.name, ...ofReview, ...ofSteps])];
}

function faultyEdges<O>(dialog: Dialog<O>): string[] {
  const ids = dialog.steps.map((step) => step.id);
  const known = new Set([...ids, REVIEW]);
  const faults = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `step "${id}" stands there twice`);
  if (!known.has(dialog.start)) faults.push(`it starts at "${dialog.start}", which is no step`);
  for (const step of dialog.steps) {
    if (dialog.facts?.includes(step.id)) faults.push(`"${step.id}" is a step and a fact; it can be one of both`);
    if (step.proposes && step.expects.kind !== 'choice')
      faults.push(`step "${step.id}" proposes, so it must be a choice`);
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
