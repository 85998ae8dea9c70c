import type { CaseAction } from '../contracts/case-action.ts';
import type { CaseDesk, DeskResult } from '../contracts/case-desk.ts';
import type { Case, CaseEvent, CaseRoute } from '../contracts/case.ts';
import { announcementOf } from './announcement-of.ts';
import { caseMails } from './case-mails.ts';
import { applyAction } from './case-transitions.ts';
import type { HandoffDeps } from './handoff-deps.ts';
import { isThere } from './routes.ts';
import { dayOf } from './working-days.ts';

/** Somebody else can change a case between our reading and our writing; so often in a row it is a fault. */
const MOST_TRIES = 5;

/** Makes the desk: the one place where a stored case changes. A case, its new mails and what the user must hear are one write. */
export function createCaseDesk(deps: HandoffDeps): CaseDesk {
  return {
    load: (reference) => deps.cases.load(reference),
    act: (reference, action) => act(deps, reference, action),
    otherRoutes: (stored) => otherRoutes(deps, stored),
  };
}

async function act(deps: HandoffDeps, reference: string, action: CaseAction): Promise<DeskResult> {
  try {
    const result = await change(deps, reference, action);
    if (result.kind === 'done') {
      deps.log.info('case.changed', { reference, reason: action.kind });
      deps.wake();
      await sayAnnouncements(deps, result.case);
    }
    return result;
  } catch (error) {
    // Whatever it was: whoever asked must hear that nothing was stored.
    deps.log.error('case.not-changed', { reference, reason: action.kind, error });
    return { kind: 'failed' };
  }
}

async function change(deps: HandoffDeps, reference: string, action: CaseAction): Promise<DeskResult> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = await deps.cases.load(reference);
    if (!stored) return { kind: 'unknown' };
    const outcome = applyAction(stored, action, deps.clock.now());
    if (outcome.kind === 'repeat') return { kind: 'repeat', case: stored };
    if (outcome.kind === 'refused') return { kind: 'refused', reason: outcome.reason, case: stored };
    const next = withConsequences(outcome.case, outcome.event, deps);
    if ((await deps.cases.save(next)) === 'saved')
      return { kind: 'done', case: { ...next, version: next.version + 1 } };
  }
  throw new Error(`case ${reference} changed ${MOST_TRIES} times while it was being changed`);
}

function withConsequences(stored: Case, event: CaseEvent, deps: HandoffDeps): Case {
  const announcement = announcementOf(stored, event, deps);
  return {
    ...stored,
    mails: [...stored.mails, ...caseMails(stored, event, deps)],
    ...(announcement && { announcements: [...(stored.announcements ?? []), announcement] }),
  };
}

/** Says in the talk what the user must still hear, and takes it off the case. What fails is tried again by the watch. */
export async function sayAnnouncements(deps: HandoffDeps, stored: Case): Promise<void> {
  const { announcements = [], reference, conversationId } = stored;
  if (announcements.length === 0) return;
  try {
    for (const announcement of announcements) await deps.announce(conversationId, announcement);
    const said = announcements.map(({ key }) => key);
    const now = await deps.cases.load(reference);
    if (now)
      await deps.cases.save({ ...now, announcements: now.announcements?.filter(({ key }) => !said.includes(key)) });
  } catch (error) {
    deps.log.warn('case.not-announced', { reference, error });
  }
}

function otherRoutes({ advisers, clock }: HandoffDeps, { route }: Case): CaseRoute[] {
  const today = dayOf(clock.now());
  const there = advisers().filter((one) => isThere(one, today) && one.id !== route.adviser?.id);
  const mailbox: CaseRoute[] = route.to === 'mailbox' ? [] : [{ to: 'mailbox', reason: 'doorgegeven' }];
  return [
    ...mailbox,
    ...there.map(({ id, role }): CaseRoute => ({ to: 'ledenadviseur', reason: 'doorgegeven', adviser: { id, role } })),
  ];
}
