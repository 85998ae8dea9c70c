import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialogState } from '../../bot/contracts/conversation.ts';
import { type Answer, type Answers, type Dialog, type Edge, REVIEW, type Step, stepOf } from '../../dialogs/dialog.ts';
import { fits, pathOf } from '../../dialogs/dialog-path.ts';
import type { DialogInput, DialogTurn } from '../../dialogs/dialog-turn.ts';
import { dialogs, runDialog, STOP, startDialog } from '../../dialogs/index.ts';

const all: readonly Dialog<unknown>[] = Object.values(dialogs);
const FACT: Answer = { value: true, shown: '' };
/** Fits no step. */
const NONSENSE: Answer = { value: [['x']] as unknown as string, shown: 'x' };

/** What a user may do, as numbers: which kind, and what it is about. */
const moves = fc.array(fc.record({ kind: fc.nat(99), pick: fc.nat(9999), other: fc.nat(9999) }), { maxLength: 60 });

describe.each(all.map((dialog) => [dialog.id, dialog] as const))('the dialog %s', (_id, dialog) => {
  it('always has an open question or an end, and loses no answer, whatever a user does', () => {
    fc.assert(
      fc.property(moves, fc.boolean(), (taken, fact) => {
        let state: DialogState | null = startDialog(dialog, factsOf(dialog, fact)).state;
        for (const move of taken) {
          if (!state) return;
          const input = inputOf(dialog, state, move);
          const turn: DialogTurn<unknown> = runDialog(dialog, state, input);
          checkTurn(dialog, state, input, turn);
          state = turn.state;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is where it was after a step back and the same answer again', () => {
    fc.assert(
      fc.property(moves, (taken) => {
        let state: DialogState | null = startDialog(dialog, {}).state;
        for (const move of taken) {
          if (!state) return;
          checkBackAndForward(dialog, state);
          state = runDialog(dialog, state, inputOf(dialog, state, move)).state;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('asks every step of some user, takes every edge with a condition, and each who answers on comes to an end', () => {
    const seen = new Set<string>();
    const taken = new Set<Edge>();
    const users = fc.sample(fc.infiniteStream(fc.nat(9999)), { numRuns: 600, seed: 4 });
    users.forEach((picks, index) => {
      let turn: DialogTurn<unknown> = startDialog(dialog, factsOf(dialog, index % 2 === 0));
      for (let asked = 0; turn.state; asked++) {
        expect(asked).toBeLessThan(40);
        const step = stepIn(dialog, turn.state);
        if (step) seen.add(step.id);
        const pick = picks.next().value ?? 0;
        const answer = step?.optional && pick % 4 === 0 ? null : pickFrom(alternatives(step), pick);
        for (const edge of step ? edgeTaken(step, { ...turn.state.answers, [step.id]: answer }) : []) taken.add(edge);
        turn = runDialog(dialog, turn.state, step ? givenAs(answer) : { kind: 'submit' });
      }
      expect(turn.outcome).toBeDefined();
    });
    const asked = dialog.steps.filter((step) => !step.proposes).map(({ id }) => id);
    expect(asked.filter((id) => !seen.has(id))).toEqual([]);
    const conditional = asked.flatMap((id) => stepOf(dialog, id).next.filter(({ when }) => when));
    expect(conditional.filter((edge) => !taken.has(edge)).map(({ to, name }) => `${name} → ${to}`)).toEqual([]);
  });
});

function givenAs(answer: Answer | null): DialogInput {
  return answer ? { kind: 'answer', answer } : { kind: 'skip' };
}

function edgeTaken(step: Step, answers: Answers): readonly Edge[] {
  return step.next.filter((edge) => edge.when === undefined || edge.when(answers)).slice(0, 1);
}

function factsOf(dialog: Dialog<unknown>, fact: boolean): Answers {
  return fact ? Object.fromEntries((dialog.facts ?? []).map((name) => [name, FACT])) : {};
}

function stepIn(dialog: Dialog<unknown>, { open }: DialogState): Step | undefined {
  return dialog.steps.find(({ id }) => id === open);
}

/** Answers that lead different ways; one for a question whose words decide nothing. */
function alternatives(step: Step | undefined): Answer[] {
  const answer = (value: Answer['value']): Answer => ({ value, shown: String(value) });
  const { expects } = step ?? { expects: { kind: 'yes-no' as const } };
  switch (expects.kind) {
    case 'yes-no':
      return [answer(true), answer(false)];
    case 'choice':
      return expects.options.map(({ id }) => answer(id));
    case 'choices':
      return expects.options.map(({ id }) => answer([id]));
    case 'criteria':
      return [answer(['vmbo']), answer([])];
    case 'number':
    case 'percentage':
      return [answer(20)];
    default:
      return [answer('woorden')];
  }
}

function pickFrom<T>(list: readonly T[], pick: number): T {
  const found = list[pick % list.length];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}

/** Mostly answers; the rest is what users do in between. */
function inputOf(
  dialog: Dialog<unknown>,
  state: DialogState,
  { kind, pick, other }: { kind: number; pick: number; other: number },
): DialogInput {
  const step = stepIn(dialog, state);
  const any = pickFrom(dialog.steps, pick);
  if (state.open === STOP) return kind < 50 ? { kind: 'confirm-stop', yes: kind < 10 } : { kind: 'unclear' };
  if (kind < 60 && step)
    return { kind: 'answer', answer: pickFrom(alternatives(step), other), also: alsoOf(dialog, pick) };
  if (kind < 62) return { kind: 'submit' };
  if (kind < 66 && step?.expects.kind === 'choices')
    return { kind: 'pick', answer: pick % 3 === 0 ? null : pickFrom(alternatives(step), other) };
  if (kind < 70) return { kind: 'correct', changes: { [any.id]: pickFrom([...alternatives(any), NONSENSE], other) } };
  if (kind < 76) return { kind: 'change', step: any.id };
  const rest: readonly DialogInput[] = [
    { kind: 'back' },
    { kind: 'skip' },
    { kind: 'skip' },
    { kind: 'why' },
    { kind: 'show' },
    { kind: 'unclear' },
    { kind: 'wrong' },
    { kind: 'stop' },
  ];
  return pickFrom(rest, pick);
}

function alsoOf(dialog: Dialog<unknown>, pick: number): Answers {
  const step = pickFrom(dialog.steps, pick);
  return pick % 5 === 0 ? { [step.id]: pickFrom(alternatives(step), pick) } : {};
}

function checkTurn(dialog: Dialog<unknown>, before: DialogState, input: DialogInput, turn: DialogTurn<unknown>): void {
  if (!turn.state) {
    const stopped = turn.say.some(({ kind }) => kind === 'stopped');
    expect(stopped || turn.outcome !== undefined).toBe(true);
    return;
  }
  const { state } = turn;
  expect(state.open === STOP || state.open === REVIEW || stepIn(dialog, state)).toBeTruthy();
  expect(turn.say.map(({ kind }) => kind).at(-1)).toMatch(/^(?:question|picked|hint|person|review|confirm-stop)$/);
  const touched = new Set([
    // What was said along with an answer fills in, and never writes over.
    ...(input.kind === 'answer' ? [before.open] : []),
    ...(input.kind === 'skip' || input.kind === 'pick' ? [before.open] : []),
    ...(input.kind === 'correct' ? Object.keys(input.changes) : []),
  ]);
  for (const [id, answer] of Object.entries(before.answers))
    if (!touched.has(id)) expect(state.answers[id]).toEqual(answer);
  for (const step of dialog.steps) {
    const given = state.answers[step.id];
    if (given !== undefined) expect(fits(step, given)).toBe(true);
  }
  // The review stands open only when nothing is left to ask.
  if (state.open === REVIEW) expect(pathOf(dialog, state.answers).open).toBeNull();
  // What is proposed is only asked of who wants to change it.
  if (stepIn(dialog, state)?.proposes) expect(before.open === state.open || input.kind === 'change').toBe(true);
}

function checkBackAndForward(dialog: Dialog<unknown>, state: DialogState): void {
  const front = pathOf(dialog, state.answers).open?.id ?? REVIEW;
  if (state.open !== front || state.fromReview) return;
  const back = runDialog(dialog, state, { kind: 'back' }).state;
  if (!back || back.open === state.open) return;
  const before = pathOf(dialog, state.answers).done.findLast(({ proposes }) => !proposes);
  expect(back.open, 'one step back').toBe(before?.id);
  const answer = back.answers[stepOf(dialog, back.open).id];
  if (answer === undefined) throw new Error('back led to a question without an answer');
  const forward = runDialog(dialog, back, givenAs(answer));
  expect(forward.state).toEqual({ ...state, misses: 0 });
}
