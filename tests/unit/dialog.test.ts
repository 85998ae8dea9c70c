import { describe, expect, it } from 'vitest';
import type { DialogState } from '../../bot/contracts/conversation.ts';
import { type Answer, type Answers, type Dialog, defineDialog, REVIEW, type Step } from '../../dialogs/dialog.ts';
import { pathOf } from '../../dialogs/dialog-path.ts';
import type { DialogTurn } from '../../dialogs/dialog-turn.ts';
import { restartDialog, runDialog, STOP, startDialog } from '../../dialogs/run-dialog.ts';

const answer = (value: string): Answer => ({ value, shown: value });

function step(id: string, next: Step['next'], optional = false): Step {
  return {
    id,
    text: id,
    label: `${id}.label`,
    why: `${id}.why`,
    hints: [`${id}.1`, `${id}.2`],
    expects: { kind: 'text', maxLength: 100 },
    optional,
    next,
  };
}

function dialogOf(steps: readonly Step[], start = 'a'): Dialog<string> {
  return {
    id: 'd',
    version: 1,
    name: 'd',
    start,
    steps,
    review: { text: 'r', submit: 's' },
    finish: (answers) => Object.keys(answers).join(),
  };
}

/** a → b (or c when a is 'kort') → review */
const forked = defineDialog(
  dialogOf([
    step('a', [{ to: 'c', when: (answers) => answers.a?.value === 'kort' }, { to: 'b' }]),
    step('b', [{ to: REVIEW }], true),
    step('c', [{ to: REVIEW }]),
  ]),
);

describe('defineDialog', () => {
  const rows: readonly (readonly [string, Dialog<string>, string])[] = [
    ['an edge to no step', dialogOf([step('a', [{ to: 'nergens' }])]), 'nergens'],
    ['a doubled step', dialogOf([step('a', [{ to: REVIEW }]), step('a', [{ to: REVIEW }])]), 'twice'],
    [
      'a step that cannot be reached',
      dialogOf([step('a', [{ to: REVIEW }]), step('los', [{ to: REVIEW }])]),
      'cannot be reached',
    ],
    ['a last edge with a condition', dialogOf([step('a', [{ to: REVIEW, when: () => true }])]), 'no condition'],
    ['a step without an edge', dialogOf([step('a', [])]), 'no condition'],
    ['a circle without an end', dialogOf([step('a', [{ to: 'b' }]), step('b', [{ to: 'a' }])]), 'no path'],
    ['a start that is no step', dialogOf([step('a', [{ to: REVIEW }])], 'z'), 'starts at "z"'],
  ];
  it.each(rows)('refuses %s', (_name, dialog, part) => {
    expect(() => defineDialog(dialog)).toThrow(part);
  });
});

describe('runDialog', () => {
  it('asks only what is not known yet', () => {
    expect(startDialog(forked, {}).state?.open).toBe('a');
    expect(startDialog(forked, { a: answer('lang') }).state?.open).toBe('b');
    expect(startDialog(forked, { a: answer('lang'), b: null }).state?.open).toBe(REVIEW);
  });

  it('follows the edge that an answer decides, and recomputes the path when it changes', () => {
    const started = startDialog(forked, { a: answer('lang'), b: answer('iets') }).state;
    if (!started) throw new Error('no state');
    const changing = runDialog(forked, started, { kind: 'change', step: 'a' }).state;
    if (!changing) throw new Error('no state');
    const changed = runDialog(forked, changing, { kind: 'answer', answer: answer('kort') });
    expect(changed.state?.open).toBe('c');
    expect(pathOf(forked, changed.state?.answers ?? {}).done.map(({ id }) => id)).toEqual(['a']);
    const done = runDialog(forked, changed.state ?? started, { kind: 'answer', answer: answer('meer') });
    expect(runDialog(forked, done.state ?? started, { kind: 'submit' }).outcome).toBe('a,c');
  });

  it('goes back and forward without a change', () => {
    const at = startDialog(forked, { a: answer('lang') }).state;
    if (!at) throw new Error('no state');
    const back = runDialog(forked, at, { kind: 'back' }).state;
    expect(back?.open).toBe('a');
    const forward = runDialog(forked, back ?? at, { kind: 'answer', answer: answer('lang') }).state;
    expect(forward).toEqual(at);
  });

  it('goes back from a change to the review, and leaves the answer as it was', () => {
    const review = startDialog(forked, { a: answer('lang'), b: answer('iets') }).state;
    const changing = runDialog(forked, review, { kind: 'change', step: 'a' }).state;
    expect(changing?.open).toBe('a');
    expect(runDialog(forked, changing ?? review, { kind: 'back' }).state).toEqual(review);
  });

  it('corrects earlier answers, says which, and stays at the open question unless the path leads elsewhere', () => {
    const at = startDialog(forked, { a: answer('lang') }).state;
    const turn = runDialog(forked, at, { kind: 'correct', changes: { a: answer('langer') } });
    expect(turn.state).toEqual({ ...at, answers: { a: answer('langer') } });
    expect(turn.say.map(({ kind }) => kind)).toEqual(['corrected', 'question']);
    expect(runDialog(forked, at, { kind: 'correct', changes: { a: answer('kort') } }).state?.open).toBe('c');
    expect(runDialog(forked, at, { kind: 'correct', changes: { b: answer('iets') } }).state?.open).toBe(REVIEW);
  });

  it('corrects the answer of the question that stands open again, and goes on', () => {
    const at = startDialog(forked, { a: answer('lang') }).state;
    const back = runDialog(forked, at, { kind: 'back' }).state;
    const turn = runDialog(forked, back ?? at, { kind: 'correct', changes: { a: answer('langer') } });
    expect(turn.state?.open).toBe('b');
  });

  it('corrects nothing that belongs to another path, or that its question cannot have', () => {
    const at = startDialog(forked, { a: answer('lang') }).state;
    const refused: readonly Answers[] = [
      { c: answer('x') },
      { a: null },
      { a: answer('x'.repeat(101)) },
      { nergens: answer('x') },
    ];
    for (const changes of refused) {
      const turn = runDialog(forked, at, { kind: 'correct', changes });
      expect(turn.state).toEqual(at);
      expect(turn.say.map(({ kind }) => kind)).toEqual(['question']);
    }
  });

  it('takes what was said along with an answer, but never over an answer that was given', () => {
    const at = startDialog(forked, {}).state;
    const along = { kind: 'answer', answer: answer('lang'), also: { a: answer('x'), b: answer('iets') } } as const;
    const turn = runDialog(forked, at, along);
    expect(turn.state?.answers).toEqual({ a: answer('lang'), b: answer('iets') });
    expect(turn.say.map(({ kind }) => kind)).toEqual(['noted', 'review']);
  });

  it('proposes without asking, and shows why; a fixed proposal cannot be changed', () => {
    const proposing = (fixed?: true) =>
      defineDialog(
        dialogOf([
          step('a', [{ to: 'r' }]),
          {
            ...step('r', [{ to: REVIEW }]),
            expects: { kind: 'choice', options: [{ id: 'een', text: 'een' }] },
            proposes: { rule: () => ({ text: 'een', reason: 'omdat', ...(fixed && { fixed }) }), texts: [] },
          },
        ]),
      );
    const free = startDialog(proposing(), { a: answer('x') });
    expect(free.state.open).toBe(REVIEW);
    expect(free.say).toMatchObject([{ kind: 'review', answers: [{}, { proposal: { text: 'een', reason: 'omdat' } }] }]);
    expect(runDialog(proposing(), free.state, { kind: 'change', step: 'r' }).state?.open).toBe('r');
    expect(runDialog(proposing(), free.state, { kind: 'back' }).state?.open).toBe('a');
    expect(runDialog(proposing(true), free.state, { kind: 'change', step: 'r' }).state?.open).toBe(REVIEW);
  });

  it('gives two better hints and then offers a person, and counts anew at the next step', () => {
    let state: DialogState | null = startDialog(forked, {}).state;
    const said: string[] = [];
    for (let round = 0; round < 4 && state; round++) {
      const turn: DialogTurn<string> = runDialog(forked, state, { kind: 'unclear' });
      said.push(...turn.say.map((one) => (one.kind === 'hint' ? `hint ${one.level}` : one.kind)));
      state = turn.state;
    }
    expect(said).toEqual(['hint 0', 'hint 1', 'person', 'person']);
    expect(state && runDialog(forked, state, { kind: 'answer', answer: answer('x') }).state?.misses).toBe(0);
  });

  it('stops only after a yes, and otherwise returns to where it was', () => {
    const at = startDialog(forked, { a: answer('lang') }).state;
    if (!at) throw new Error('no state');
    const asked = runDialog(forked, at, { kind: 'stop' }).state;
    expect(asked?.open).toBe(STOP);
    expect(runDialog(forked, asked ?? at, { kind: 'confirm-stop', yes: false }).state?.open).toBe('b');
    expect(runDialog(forked, asked ?? at, { kind: 'confirm-stop', yes: true }).state).toBeNull();
  });

  it('refuses to skip what is needed', () => {
    const at = startDialog(forked, {}).state;
    if (!at) throw new Error('no state');
    const turn = runDialog(forked, at, { kind: 'skip' });
    expect(turn.state).toEqual(at);
    expect(turn.say[0]?.kind).toBe('required');
  });
});

describe('restartDialog', () => {
  const saved = { id: 'd', v: 0, open: 'b', misses: 2 } as const;

  it('keeps the answers that fit, and asks the rest', () => {
    const { state } = restartDialog(forked, {
      ...saved,
      answers: { a: answer('lang'), weg: answer('x'), b: answer('y') },
    });
    expect(state).toMatchObject({ v: 1, open: REVIEW, misses: 0, answers: { a: answer('lang'), b: answer('y') } });
    const number = restartDialog(forked, { ...saved, answers: { a: { value: 3, shown: '3' }, b: null } });
    expect(number.state).toMatchObject({ open: 'a', answers: { b: null } });
  });

  it('migrates where the dialog says how', () => {
    const renamed = { ...forked, migrate: (answers: Answers) => ({ a: answers.oud ?? null }) };
    expect(restartDialog(renamed, { ...saved, answers: { oud: answer('kort') } }).state).toMatchObject({
      open: 'c',
      answers: { a: answer('kort') },
    });
  });
});
