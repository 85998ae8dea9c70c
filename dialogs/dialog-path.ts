import { type Answer, type Answers, type Dialog, REVIEW, type Step, stepOf } from './dialog.ts';

/** The steps that these answers lead along, in order, up to the first one that is still to be asked. */
export function pathOf<O>(
  dialog: Dialog<O>,
  answers: Answers,
): { readonly done: readonly Step[]; readonly open: Step | null } {
  const done: Step[] = [];
  for (let id = dialog.start; id !== REVIEW; ) {
    const step = stepOf(dialog, id);
    // A graph may loop back; a step that was passed is not passed again.
    if (done.includes(step) || !(step.id in answers || step.proposes)) return { done, open: step };
    done.push(step);
    id = step.next.find((edge) => edge.when === undefined || edge.when(answers))?.to ?? REVIEW;
  }
  return { done, open: null };
}

/** Every step that was passed or can still come: what a user may answer or set right now. */
export function stepsOnTheWay<O>(dialog: Dialog<O>, answers: Answers): readonly Step[] {
  const { done, open } = pathOf(dialog, answers);
  const found = new Set(open ? [...done, open] : done);
  const ahead = new Set(open ? [open] : []);
  // A Set that grows while it is walked visits the newcomers too.
  for (const step of ahead)
    for (const { to } of edgesAhead(step, answers)) if (to !== REVIEW) ahead.add(stepOf(dialog, to));
  for (const step of ahead) found.add(step);
  return [...found];
}

/** The edges that may still be taken: of a step that has its answer the one that it decides, of another all. */
function edgesAhead(step: Step, answers: Answers) {
  if (!(step.id in answers || step.proposes)) return step.next;
  const taken = step.next.find((edge) => edge.when === undefined || edge.when(answers));
  return taken ? [taken] : [];
}

/** Whether an answer, saved by whatever version, is one that this step can have. */
export function fits(step: Step, answer: Answer | null): boolean {
  if (answer === null) return step.optional;
  const { expects } = step;
  const { value } = answer;
  switch (expects.kind) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'number':
    case 'percentage':
      return typeof value === 'number';
    case 'choice':
      return expects.options.some(({ id }) => id === value);
    case 'choices':
      return Array.isArray(value) && value.every((id) => expects.options.some((option) => option.id === id));
    case 'criteria':
      return Array.isArray(value);
    case 'text':
      return typeof value === 'string' && value.length <= expects.maxLength;
    case 'date':
    case 'region':
    case 'email':
    case 'phone':
      return typeof value === 'string';
    default:
      return expects satisfies never;
  }
}
