import type { Case } from '../contracts/case.ts';
import type { Mail } from '../contracts/mail.ts';
import type { Say } from '../contracts/texts.ts';
import type { caseAdminTexts } from './case-admin-texts.ts';
import { dutchMoment } from './dutch-moment.ts';

type CaseAdminSay = Say<typeof caseAdminTexts>;
/** A mail without its text. */
type MailLine = Pick<Mail, 'id' | 'kind' | 'to' | 'date' | 'status' | 'attempts' | 'nextTry' | 'lastError'> & {
  readonly reference?: string;
};
/** A case with its mails as lines. */
type CaseReport = Omit<Case, 'mails'> & { readonly mails: readonly MailLine[] };

/** All cases, one a line, the newest first. */
export function reportCases(cases: readonly CaseReport[], say: CaseAdminSay): string {
  if (cases.length === 0) return say('beheer.zaken.geen');
  const open = cases.filter(({ status }) => status !== 'gesloten' && status !== 'ingetrokken').length;
  const lines = cases.map(({ reference, status, createdAt, route, intake, claimedBy }) =>
    [
      reference,
      status.padEnd(11),
      createdAt.slice(0, 10),
      intake.request.padEnd(24),
      route.adviser?.role ?? route.to,
      claimedBy ? say('beheer.zaken.door', { wie: claimedBy }) : '',
    ]
      .join('  ')
      .trimEnd(),
  );
  return [say('beheer.zaken.kop', { aantal: cases.length, open }), ...lines].join('\n');
}

/** One case: how it stands, what happened, and its mails. What the requester wrote is shown; it is the operator's own data. */
export function reportCase(found: CaseReport | null, say: CaseAdminSay): string {
  if (!found) return say('beheer.zaak.geen');
  const { reference, status, intake, route, timeline, mails } = found;
  const facts = [
    [say('beheer.zaak.soort'), intake.request],
    [say('beheer.zaak.regio'), intake.region],
    [say('beheer.zaak.naam'), intake.name],
    [say('beheer.zaak.organisatie'), intake.organisation],
    [say('beheer.zaak.email'), intake.email],
    [say('beheer.zaak.ligt-bij'), `${route.adviser?.role ?? route.to} (${route.reason})`],
  ].flatMap(([label, value]) => (value ? [`  ${label}: ${oneLine(value)}`] : []));
  const events = timeline.map(({ at, what, by, detail }) =>
    ['  ', dutchMoment(at), '  ', what, by ? ` (${by})` : '', detail ? `: ${oneLine(detail)}` : ''].join(''),
  );
  return [
    `${reference}  ${status}`,
    ...facts,
    '',
    oneLine(intake.question),
    '',
    say('beheer.zaak.verloop'),
    ...events,
    '',
    say('beheer.zaak.mails'),
    ...mails.map(mailLine),
  ].join('\n');
}

/** The mails that are not sent, dead ones first. */
export function reportMail(mails: readonly MailLine[], say: CaseAdminSay): string {
  if (mails.length === 0) return say('beheer.mail.geen');
  const dead = mails.filter(({ status }) => status === 'dead');
  const waiting = mails.filter(({ status }) => status !== 'dead');
  return [
    say('beheer.mail.kop', { dood: dead.length, wacht: waiting.length }),
    ...[...dead, ...waiting].map(mailLine),
    ...(dead.length > 0 ? [say('beheer.mail.uitleg')] : []),
  ].join('\n');
}

function mailLine({ id, kind, to, date, status, attempts, nextTry, lastError, reference }: MailLine): string {
  const next = status === 'queued' ? `, > ${dutchMoment(nextTry)}` : '';
  const tried = `${attempts}x${lastError ? ` ${lastError}` : ''}${next}`;
  return `  ${status.padEnd(6)}  ${id}  ${reference ?? '-'}  ${kind}  ${to}  ${date.slice(0, 16)}  ${tried}`;
}

/** Terminals read control characters; what a user typed may hold none. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
