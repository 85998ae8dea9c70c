import { describe, expect, it } from 'vitest';
import { type Answer, type Dialog, defineDialog, REVIEW, type Step } from '../../dialogs/dialog.ts';
import { pathOf, runDialog, STOP, startDialog } from '../../dialogs/run-dialog.ts';

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

  it('gives two better hints and then offers a person, and counts anew at the next step', () => {
    let state = startDialog(forked, {}).state;
    const said: string[] = [];
    for (let round = 0; round < 4 && state; round++) {
      const turn = runDialog(forked, state, { kind: 'unclear' });
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
