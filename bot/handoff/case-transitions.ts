import type { Case, CaseEvent, CaseRefusal, CaseRoute } from '../contracts/case.ts';
import type { CaseAction } from '../contracts/case-action.ts';

/** What an action makes of a case: a changed case with the new event, nothing new (a repeat), or a refusal. */
export type Transition =
  | { readonly kind: 'changed'; readonly case: Case; readonly event: CaseEvent }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'refused'; readonly reason: CaseRefusal };

/** Additions and notes that a case takes: it is one document, and a confirmation is no chat. */
const MOST_TEXTS = 50;

/** True while somebody has to do something: not closed and not withdrawn. */
export function isOpen({ status }: Pick<Case, 'status'>): boolean {
  return status === 'nieuw' || status === 'opgepakt' || status === 'heropend';
}

/** Applies an action to a case. Pure, and idempotent by the action's key. */
export function applyAction(stored: Case, action: CaseAction, now: Date): Transition {
  if (stored.timeline.some(({ key }) => key === action.key)) return { kind: 'repeat' };
  const at = now.toISOString();
  switch (action.kind) {
    case 'claim':
      return claim(stored, action, at);
    case 'note':
      return isFull(stored, 'notitie') ? refused('full') : changed(stored, event(action, at, 'notitie', action.text));
    case 'close':
      return isOpen(stored)
        ? changed(stored, event(action, at, 'gesloten', closeDetail(action)), {
            status: 'gesloten',
            closedAt: at,
            closeReason: action.reason,
          })
        : closedAlready(stored);
    case 'reopen':
      return reopen(stored, action, at);
    case 'pass-on':
      return passOn(stored, action, at);
    case 'add':
      return add(stored, action, at);
    case 'withdraw':
      return withdraw(stored, action, at);
    case 'remind':
      return watched(stored, event(action, at, 'herinnerd'), { remindedAt: at });
    case 'escalate':
      return watched(stored, event(action, at, 'geescaleerd'), { escalatedAt: at });
    default:
      return action satisfies never;
  }
}

type Of<K extends CaseAction['kind']> = CaseAction & { readonly kind: K };

function claim(stored: Case, action: Of<'claim'>, at: string): Transition {
  if (!isOpen(stored)) return closedAlready(stored);
  const claimed = { status: 'opgepakt', claimedAt: at, claimedBy: action.by } as const;
  if (stored.status !== 'opgepakt') return changed(stored, event(action, at, 'opgepakt'), claimed);
  if (sameName(stored.claimedBy, action.by)) return { kind: 'repeat' };
  return action.takeOver ? changed(stored, event(action, at, 'overgenomen'), claimed) : refused('taken');
}

function reopen(stored: Case, action: Of<'reopen'>, at: string): Transition {
  if (stored.status === 'ingetrokken') return refused('withdrawn');
  if (stored.status !== 'gesloten') return refused('not-closed');
  return changed(stored, event(action, at, 'heropend', action.text), reopened(at));
}

function passOn(stored: Case, action: Of<'pass-on'>, at: string): Transition {
  if (!isOpen(stored)) return closedAlready(stored);
  if (sameRoute(stored.route, action.route)) return refused('same-route');
  return changed(stored, event(action, at, 'doorgegeven', action.text), {
    ...waiting(at),
    status: stored.status === 'heropend' ? 'heropend' : 'nieuw',
    route: action.route,
    ...(stored.status !== 'opgepakt' && stillWaiting(stored)),
  });
}

/** Nobody had taken it: what the requester was told about waiting stays as it was. */
function stillWaiting({ waitingSince, createdAt, escalatedAt }: Case): Partial<Case> {
  return { waitingSince: waitingSince ?? createdAt, ...(escalatedAt && { escalatedAt }) };
}

/** What is added to a closed case opens it again: somebody must read it. At OCW nothing can be added from here. */
function add(stored: Case, action: Of<'add'>, at: string): Transition {
  if (stored.status === 'ingetrokken') return refused('withdrawn');
  if (stored.route.to === 'ocw') return refused('outside');
  if (isFull(stored, 'aangevuld')) return refused('full');
  const added = event(action, at, 'aangevuld', action.text);
  return stored.status === 'gesloten' ? changed(stored, added, reopened(at)) : changed(stored, added);
}

function withdraw(stored: Case, action: Of<'withdraw'>, at: string): Transition {
  if (stored.status === 'ingetrokken') return { kind: 'repeat' };
  if (stored.route.to === 'ocw') return refused('outside');
  if (stored.status === 'gesloten') return refused('closed');
  return changed(stored, event(action, at, 'ingetrokken'), { status: 'ingetrokken', closedAt: at });
}

/** Reminders are for a case that waits; a claim in the same moment makes them needless. */
function watched(stored: Case, done: CaseEvent, fields: Partial<Case>): Transition {
  return stored.status === 'nieuw' || stored.status === 'heropend' ? changed(stored, done, fields) : { kind: 'repeat' };
}

function reopened(at: string): Partial<Case> {
  return { ...waiting(at), status: 'heropend' };
}

/** Somebody must take it (again): who had it and what was said about waiting no longer counts. */
function waiting(at: string): Partial<Case> {
  return {
    waitingSince: at,
    routedAt: at,
    closedAt: undefined,
    closeReason: undefined,
    claimedAt: undefined,
    claimedBy: undefined,
    remindedAt: undefined,
    escalatedAt: undefined,
  };
}

function changed(stored: Case, done: CaseEvent, fields: Partial<Case> = {}): Transition {
  const next = { ...stored, ...fields, timeline: [...stored.timeline, done] };
  return { kind: 'changed', case: next, event: done };
}

function event(action: CaseAction, at: string, what: CaseEvent['what'], detail?: string): CaseEvent {
  const by = 'by' in action ? action.by : undefined;
  return { at, what, key: action.key, ...(detail && { detail }), ...(by && { by }) };
}

function closeDetail({ reason, text }: Of<'close'>): string {
  return text ? `${reason}: ${text}` : reason;
}

function closedAlready({ status }: Case): Transition {
  return refused(status === 'ingetrokken' ? 'withdrawn' : 'closed');
}

function refused(reason: CaseRefusal): Transition {
  return { kind: 'refused', reason };
}

function isFull({ timeline }: Case, what: CaseEvent['what']): boolean {
  return timeline.filter((done) => done.what === what).length >= MOST_TEXTS;
}

function sameName(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}

function sameRoute(one: CaseRoute, other: CaseRoute): boolean {
  return one.to === other.to && one.adviser?.id === other.adviser?.id;
}
