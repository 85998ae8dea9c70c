import type { Clock } from '../contracts/clock.ts';
import type { Item } from '../contracts/library.ts';
import type { Log } from '../contracts/log.ts';
import type { Stores } from '../contracts/stores.ts';
import type { MailDeps } from './handoff-deps.ts';
import { queuedMail } from './queued-mail.ts';
import { type AnswerName, renderDigest } from './render-digest.ts';
import { type WeekFigures, weekFigures } from './week-figures.ts';
import { dayOf, firstWorkingDayOfWeek, isOfficeHour, weekBefore } from './working-days.ts';

/** What the digest needs. `nearest` names the topic that a question without an answer comes nearest to. */
interface DigestDeps extends MailDeps {
  readonly stores: Pick<Stores, 'conversations' | 'cases' | 'questions' | 'explorations' | 'outbox' | 'jobMarks'>;
  readonly items: () => readonly Item[];
  readonly nearest: (asked: string) => string | undefined;
  readonly nameOf: AnswerName;
  readonly isProven: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
}

const JOB = 'weekbericht';

/**
 * Makes the function that sends the weekly digest when it is due: on the first working day of the week from 8:00, or in
 * the first office hour after it. The first digest covers the first whole week after the first start.
 */
export function createWeeklyDigest(deps: DigestDeps): () => Promise<void> {
  return async () => {
    const { stores, clock, log, wake, mailSettings } = deps;
    const now = clock.now();
    const last = await stores.jobMarks.load(JOB);
    if (last === undefined) return stores.jobMarks.save(JOB, now.toISOString());
    const due = firstWorkingDayOfWeek(now);
    if (!isOfficeHour(now) || dayOf(now) < due || dayOf(new Date(last)) >= due) return;
    const week = await collect(deps, now);
    const letter = renderDigest(week, { ...deps, proven: await deps.isProven() });
    const envelope = { kind: 'system', at: now.toISOString(), to: mailSettings.mailbox } as const;
    // The mail is known by its week: a crash before the mark does not send it twice.
    await stores.outbox.queue(queuedMail(letter, { ...envelope, id: `${JOB}-${week.from}` }, deps));
    await stores.jobMarks.save(JOB, now.toISOString());
    log.info('digest.queued', { count: week.questions });
    wake();
  };
}

async function collect({ stores, items, nearest, say, links }: DigestDeps, now: Date): Promise<WeekFigures> {
  const { from, until, start, end } = weekBefore(now);
  const [questions, explorations, references, before, after] = await Promise.all([
    stores.questions.all(),
    stores.explorations.all(),
    stores.cases.references(),
    stores.conversations.lastActiveBefore(start.toISOString()),
    stores.conversations.lastActiveBefore(end.toISOString()),
  ]);
  const cases = [];
  for (const reference of references) cases.push(await stores.cases.load(reference));
  const library = items();
  const topics = new Map(library.map(({ id, topics: [topic] }) => [id, topic]));
  return weekFigures({
    now,
    from,
    until,
    dayOf,
    talks: after.length - before.length,
    questions,
    explorations,
    cases: cases.filter((one) => one !== undefined),
    topicOf: (item) => topics.get(item),
    nearest,
    items: library,
    other: say('mail.week.overig'),
    // A case may be older than every link in its mails.
    linkOf: (stored) => links.staff(stored, 'postbus'),
  });
}
