import type { CaseDesk } from '../contracts/case-desk.ts';
import type { CaseStore } from '../contracts/stores.ts';
import { sayAnnouncements } from './create-case-desk.ts';
import { dueAction } from './due-action.ts';
import type { HandoffDeps } from './handoff-deps.ts';

/** What the watch needs. */
interface WatchDeps extends Omit<HandoffDeps, 'cases'> {
  readonly cases: HandoffDeps['cases'] & Pick<CaseStore, 'active'>;
  readonly desk: CaseDesk;
}

/** Makes the function that looks at all cases in which something may have to happen, and does what is due. */
export function createCaseWatch(deps: WatchDeps): () => Promise<void> {
  return async () => {
    for (const reference of await deps.cases.active()) await look(deps, reference);
  };
}

async function look(deps: WatchDeps, reference: string): Promise<void> {
  try {
    const stored = await deps.cases.load(reference);
    if (!stored) return;
    await sayAnnouncements(deps, stored);
    const action = dueAction(stored, deps.clock.now(), deps.mailSettings);
    if (action) await deps.desk.act(reference, action);
  } catch (error) {
    // One case that cannot be read must not stop the others.
    deps.log.error('case.not-watched', { reference, error });
  }
}
