import type { MailDeps } from './handoff-deps.ts';
import type { Letter, LetterPart, ListLine } from './letter.ts';
import { oneLine } from './one-line.ts';
import { LEAST_TALKS } from './region-picture.ts';
import type { HandoffSay } from './texts.ts';
import type { Count, WeekFigures } from './week-figures.ts';
import { dayInWords } from './working-days.ts';

/** Lists in a mail stay short; what is more stands behind the link or in `npm run admin`. */
const MOST = 10;

/** Names a region, or an answer to 'knelpunten' or 'fase' of the verkenning, by its id. */
export type AnswerName = (kind: 'regio' | 'knelpunten' | 'fase', id: string) => string;

/** What the digest is rendered with, beside its figures. */
interface DigestDeps extends MailDeps {
  /** Whether somebody said that the mailbox is read. */
  readonly proven: boolean;
  readonly nameOf: AnswerName;
}

/** The weekly digest: counts alone. What was asked stands behind its signed link. */
export function renderDigest(week: WeekFigures, deps: DigestDeps): Letter {
  const { say, links, mailSettings, proven } = deps;
  const trial = mailSettings.publicUrl === undefined ? [say('mail.proefmodus')] : [];
  return {
    subject: say('mail.week.onderwerp', { dag: dayInWords(week.from) }),
    parts: [
      { kind: 'text', lines: [say('mail.week.wat', { van: dayInWords(week.from) }), ...summary(week, say)] },
      ...(proven ? [] : [warning(say)]),
      talks(week, say),
      list(
        say('mail.week.kop-onderwerpen'),
        week.topics.map((one) => counted(one, say)),
        say,
      ),
      list(
        say('mail.week.kop-zonder-antwoord'),
        week.unanswered.map((one) => counted(one, say)),
        say,
      ),
      { kind: 'buttons', links: [{ label: say('mail.week.knop'), url: links.digest(week.from) }] },
      cases(week, say),
      list(
        say('mail.week.kop-regio'),
        week.cases.regions.map((one) => counted(one, say)),
        say,
      ),
      ...explored(week, deps),
      open(week, say),
      due(week, say),
      { kind: 'text', lines: [say('mail.automatisch'), ...trial] },
    ],
  };
}

function summary({ talks: count, questions, cases: { made, open: waiting } }: WeekFigures, say: HandoffSay): string[] {
  return [say('mail.week.kort', { gesprekken: count, vragen: questions, nieuw: made, open: waiting.length })];
}

function warning(say: HandoffSay): LetterPart {
  return { kind: 'text', lines: [say('mail.week.onbewezen')] };
}

function talks({ outcomes, thumbs }: WeekFigures, say: HandoffSay): LetterPart {
  return {
    kind: 'facts',
    heading: say('mail.week.kop-vragen'),
    facts: [
      { label: say('mail.week.beantwoord'), value: String(outcomes.answered) },
      { label: say('mail.week.keuze'), value: String(outcomes.offered) },
      { label: say('mail.week.niets'), value: String(outcomes.nothing) },
      { label: say('mail.week.duim-op'), value: String(thumbs.up) },
      { label: say('mail.week.duim-neer'), value: String(thumbs.down) },
    ],
  };
}

function cases({ cases: { made, closed, withdrawn, routes, dead } }: WeekFigures, say: HandoffSay): LetterPart {
  return {
    kind: 'facts',
    heading: say('mail.week.kop-aanvragen'),
    facts: [
      { label: say('mail.week.nieuw'), value: String(made) },
      ...routes.map(({ to, count }) => ({ label: say(`mail.week.naar.${to}`), value: String(count) })),
      { label: say('mail.week.gesloten'), value: String(closed) },
      { label: say('mail.week.ingetrokken'), value: String(withdrawn) },
      { label: say('mail.week.onbestelbaar'), value: String(dead) },
    ],
  };
}

/** The regiobeeld: how many explored, and from five talks on where, what hurts and how far they are. */
function explored({ explored: picture }: WeekFigures, { say, nameOf }: DigestDeps): LetterPart[] {
  const { week, all } = picture;
  const numbers = say('mail.week.verkend', { week, alle: all, minst: LEAST_TALKS });
  const heading = say('mail.week.kop-regiobeeld');
  const lists = [
    ['regio', picture.regions],
    ['knelpunten', picture.concerns],
    ['fase', picture.phases],
  ] as const;
  const parts = lists.flatMap(([kind, counts]): LetterPart[] => {
    const lines = counts.map(({ name, count }) => counted({ name: nameOf(kind, name), count }, say));
    return lines.length > 0 ? [list(say(`mail.week.verkend-${kind}`), lines, say)] : [];
  });
  return [{ kind: 'text', heading, lines: [numbers] }, ...parts];
}

function open({ cases: { open: waiting } }: WeekFigures, say: HandoffSay): LetterPart {
  const lines = waiting.map(({ reference, request, status, days, url }) => ({
    text: say('mail.week.open-regel', {
      referentie: reference,
      verzoek: say(`mail.verzoek.${request}`),
      stand: say(`mail.week.stand.${status}`),
      leeftijd: age(days, say),
    }),
    url,
  }));
  return list(say('mail.week.kop-open'), lines, say);
}

function age(days: number, say: HandoffSay): string {
  if (days === 0) return say('mail.week.leeftijd.vandaag');
  return days === 1 ? say('mail.week.leeftijd.dag') : say('mail.week.leeftijd.dagen', { dagen: days });
}

function due({ due: items }: WeekFigures, say: HandoffSay): LetterPart {
  const lines = items.map(({ title, day }) =>
    say('mail.week.herzien-regel', { titel: oneLine(title, 120), dag: dayInWords(day) }),
  );
  return list(say('mail.week.kop-herzien'), lines, say);
}

function counted({ name, count }: Count, say: HandoffSay): string {
  return say('mail.week.regel', { naam: oneLine(name, 80), aantal: count });
}

function list(heading: string, lines: readonly ListLine[], say: HandoffSay): LetterPart {
  if (lines.length === 0) return { kind: 'text', heading, lines: [say('mail.week.leeg')] };
  const more = lines.length - MOST;
  return {
    kind: 'list',
    heading,
    lines: more > 0 ? [...lines.slice(0, MOST), say('mail.week.meer', { aantal: more })] : lines,
  };
}
