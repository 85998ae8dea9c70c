import type { Case, CaseRoute } from '../contracts/case.ts';
import type { AskedQuestion, Exploration } from '../contracts/stores.ts';
import { type RegionPicture, regionPicture } from './region-picture.ts';

/** A name and how often it occurred. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** An open case as a reader may know it: what is asked, how it stands, its age, and the page on which it is handled. */
export interface OpenCase extends Pick<Case, 'reference' | 'status'> {
  readonly request: Case['intake']['request'];
  readonly days: number;
  readonly url: string;
}

/** What a weekly digest tells. Counts alone: no text, no name. */
export interface WeekFigures {
  /** Monday of the week and Monday after it, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
  readonly talks: number;
  readonly questions: number;
  /** Found in the library · a choice or a referral · nothing. */
  readonly outcomes: { readonly answered: number; readonly offered: number; readonly nothing: number };
  readonly topics: readonly Count[];
  /** Questions without an answer, by the topic that they are nearest to. */
  readonly unanswered: readonly Count[];
  readonly thumbs: { readonly up: number; readonly down: number };
  readonly cases: {
    readonly made: number;
    readonly closed: number;
    readonly withdrawn: number;
    readonly routes: readonly { readonly to: CaseRoute['to']; readonly count: number }[];
    readonly regions: readonly Count[];
    /** Open cases with their age in whole days, the oldest first. */
    readonly open: readonly OpenCase[];
    /** Mails of open cases that cannot be delivered. */
    readonly dead: number;
  };
  /** Of the verkenningen, not of the requests: who only explores asks for nothing. */
  readonly explored: RegionPicture;
  /** Items that an editor must look at again within four weeks, the first due first. */
  readonly due: readonly { readonly title: string; readonly day: string }[];
}

/** What the figures are made of; `topicOf` names the topic of an item, `nearest` that of a question nobody answered. */
export interface WeekSources {
  readonly now: Date;
  readonly from: string;
  readonly until: string;
  readonly dayOf: (moment: Date) => string;
  readonly talks: number;
  readonly questions: readonly AskedQuestion[];
  readonly cases: readonly Case[];
  readonly explorations: readonly Exploration[];
  readonly topicOf: (item: string) => string | undefined;
  readonly nearest: (asked: string) => string | undefined;
  readonly items: readonly { readonly title: string; readonly reviewBefore: string }[];
  /** What stands for a topic or region that is not known. */
  readonly other: string;
  /** The page of a case. */
  readonly linkOf: (stored: Case) => string;
}

const DAY_MS = 24 * 60 * 60_000;
const MOST_TOPICS = 8;
const DUE_DAYS = 28;

/** Counts what happened in a week. */
export function weekFigures(sources: WeekSources): WeekFigures {
  const { from, until, dayOf, talks, topicOf, nearest, other } = sources;
  const inWeek = (iso: string | undefined) => {
    const day = iso && dayOf(new Date(iso));
    return day !== undefined && day !== '' && from <= day && day < until;
  };
  const asked = sources.questions.filter(({ at }) => inWeek(at));
  const nothing = asked.filter((one) => one.outcome === 'unknown');
  const answered = asked.filter((one) => one.outcome === 'answer');
  return {
    from,
    until,
    talks,
    questions: asked.length,
    outcomes: {
      answered: answered.length,
      offered: asked.length - answered.length - nothing.length,
      nothing: nothing.length,
    },
    topics: counted(asked.flatMap(({ items, chosen }) => topicOf(chosen ?? items[0] ?? '') ?? [])).slice(
      0,
      MOST_TOPICS,
    ),
    unanswered: counted(nothing.map((one) => nearest(one.asked) ?? other)).slice(0, MOST_TOPICS),
    thumbs: {
      up: asked.filter(({ thumb }) => thumb === 'up').length,
      down: asked.filter(({ thumb }) => thumb === 'down').length,
    },
    cases: caseFigures(sources, inWeek),
    explored: regionPicture(sources.explorations, inWeek),
    due: dueItems(sources),
  };
}

function caseFigures({ cases, now, other, linkOf }: WeekSources, inWeek: (iso: string | undefined) => boolean) {
  const made = cases.filter(({ createdAt }) => inWeek(createdAt));
  const ended = (status: Case['status']) => cases.filter((one) => one.status === status && inWeek(one.closedAt)).length;
  const open = cases.filter(({ status }) => status !== 'gesloten' && status !== 'ingetrokken');
  const targets = ['mailbox', 'ledenadviseur', 'ocw'] as const;
  return {
    made: made.length,
    closed: ended('gesloten'),
    withdrawn: ended('ingetrokken'),
    routes: targets.map((to) => ({ to, count: made.filter(({ route }) => route.to === to).length })),
    regions: counted(made.map(({ intake }) => intake.region ?? other)),
    open: open
      .map((stored) => ({
        reference: stored.reference,
        status: stored.status,
        request: stored.intake.request,
        days: daysSince(stored.createdAt, now),
        url: linkOf(stored),
      }))
      .sort((a, b) => b.days - a.days),
    dead: open.flatMap(({ mails }) => mails).filter(({ status }) => status === 'dead').length,
  };
}

function dueItems({ items, now, dayOf }: WeekSources): WeekFigures['due'] {
  const limit = dayOf(new Date(now.getTime() + DUE_DAYS * DAY_MS));
  return items
    .filter(({ reviewBefore }) => reviewBefore <= limit)
    .map(({ title, reviewBefore }) => ({ title, day: reviewBefore }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

function daysSince(iso: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(iso)) / DAY_MS);
}

/** The most frequent first; equals by name. */
function counted(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
