import type { Case, CaseEvent } from '../contracts/case.ts';
import { html, markdownToHtml, raw } from '../html.ts';
import { caseForms, type FormsInput, routeName } from './case-forms.ts';
import type { CasePageSay } from './case-page-texts.ts';
import { caseRoutekaart } from './case-routekaart.ts';
import { dutchMoment } from './dutch-moment.ts';
import { factList } from './fact-list.ts';

/** What is said at the top after a form was posted. */
export type Outcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'wrong'; readonly text: string; readonly links?: readonly { href: string; text: string }[] };

/** The page of one case for staff: how it stands, what is asked, what can be done, what happened. */
export function casePage(input: FormsInput & { readonly outcome?: Outcome }): string {
  const { say, stored, outcome } = input;
  return html`<h1>${say('zaakpagina.titel', { referentie: stored.reference })}</h1>
${raw(outcome ? outcomeBox(outcome, say) : '')}
<div class="status"><p><strong>${statusLine(stored, say)}</strong></p><p>${say('zaakpagina.ligt-bij', { ontvanger: routeName(stored.route, say) })}</p></div>
${raw(question(stored, say))}
${raw(additions(stored, say))}
<h2>${say('zaakpagina.kop-gegevens')}</h2>
${raw(facts(stored, say))}
${raw(caseRoutekaart(stored, say))}
<h2>${say('zaakpagina.kop-doen')}</h2>
${raw(mailLink(stored, say))}
${raw(caseForms(input))}
${raw(talk(stored, say))}
<h2>${say('zaakpagina.kop-verloop')}</h2>
<ol class="events">${raw(stored.timeline.map((event) => eventRow(event, say)))}</ol>`;
}

/** A box that is read out when the page opens. */
export function outcomeBox(outcome: Outcome, say: CasePageSay): string {
  if (outcome.kind === 'done') return html`<div class="done" role="status"><p>${outcome.text}</p></div>`;
  const links = (outcome.links ?? []).map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`);
  const list = links.length > 0 ? html`<ul>${raw(links)}</ul>` : html`<p>${outcome.text}</p>`;
  return html`<div class="wrong" role="alert"><h2>${say('zaakpagina.fout-kop')}</h2>${raw(list)}</div>`;
}

function statusLine(
  { status, claimedBy = '', claimedAt, closedAt, createdAt, closeReason }: Case,
  say: CasePageSay,
): string {
  switch (status) {
    case 'nieuw':
    case 'heropend':
      return say(`zaakpagina.status.${status}`);
    case 'opgepakt':
      return say('zaakpagina.status.opgepakt', { wie: claimedBy, moment: dutchMoment(claimedAt ?? createdAt) });
    case 'gesloten': {
      const reden = say(`zaakpagina.reden.${closeReason ?? 'anders'}`).toLowerCase();
      return say('zaakpagina.status.gesloten', { moment: dutchMoment(closedAt ?? createdAt), reden });
    }
    case 'ingetrokken':
      return say('zaakpagina.status.ingetrokken', { moment: dutchMoment(closedAt ?? createdAt) });
    default:
      return status satisfies never;
  }
}

/** Some requests consist of facts alone. */
function question({ intake }: Case, say: CasePageSay): string {
  if (intake.question.trim() === '') return '';
  return html`<h2>${say('zaakpagina.kop-vraag')}</h2><blockquote>${intake.question}</blockquote>`;
}

function additions({ timeline }: Case, say: CasePageSay): string {
  return timeline
    .filter(({ what }) => what === 'aangevuld')
    .map(
      ({ at, detail = '' }) =>
        html`<h2>${say('zaakpagina.kop-aanvulling', { moment: dutchMoment(at) })}</h2><blockquote>${detail}</blockquote>`,
    )
    .join('\n');
}

function facts({ intake, createdAt }: Case, say: CasePageSay): string {
  return factList([
    [say('zaakpagina.veld.soort'), say(`zaakpagina.verzoek.${intake.request}`)],
    [say('zaakpagina.veld.regio'), intake.region],
    ...intake.extra.map(({ label, value }) => [label, value] as const),
    [say('zaakpagina.veld.naam'), intake.name],
    [say('zaakpagina.veld.organisatie'), intake.organisation],
    [say('zaakpagina.veld.email'), intake.email],
    [say('zaakpagina.veld.telefoon'), intake.phone],
    [say('zaakpagina.veld.bijlage'), intake.attachment?.name],
    [say('zaakpagina.veld.ontvangen'), dutchMoment(createdAt)],
  ]);
}

function mailLink({ intake, reference }: Case, say: CasePageSay): string {
  // What is not one plain address cannot be put in a mail program by a link.
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(intake.email)) return '';
  const subject = encodeURIComponent(
    `[${reference}] ${say('zaakpagina.antwoord-onderwerp', { referentie: reference })}`,
  );
  return html`<p><a href="mailto:${encodeURIComponent(intake.email).replace('%40', '@')}?subject=${subject}">${say('zaakpagina.antwoord')}</a></p>`;
}

function talk({ talk: lines }: Case, say: CasePageSay): string {
  if (lines.length === 0) return '';
  const rows = lines.map(({ who, at, text }) => {
    const said = who === 'krimpwijzer' ? markdownToHtml(text) : html`<blockquote>${text}</blockquote>`;
    return html`<p class="who"><strong>${say(`zaakpagina.wie.${who}`)}</strong> <time datetime="${at}">${dutchMoment(at)}</time></p>${raw(said)}`;
  });
  return html`<details class="talk"><summary>${say('zaakpagina.kop-gesprek')}</summary>${raw(rows)}</details>`;
}

function eventRow({ at, what, detail, by }: CaseEvent, say: CasePageSay): string {
  const mail = what === 'mail-verstuurd' || what === 'mail-dood' || what === 'mail-opnieuw';
  const name = mail
    ? say(`zaakpagina.verloop.${what}`, { mail: mailName(detail, say) })
    : say(`zaakpagina.verloop.${what}`);
  const who = by ? html` ${say('zaakpagina.verloop.door', { wie: by })}` : '';
  const text =
    detail && !mail && what !== 'aangevuld' ? html`<blockquote>${closeWords(what, detail, say)}</blockquote>` : '';
  return html`<li><strong>${name}</strong>${raw(who)}<br><time datetime="${at}">${dutchMoment(at)}</time>${raw(text)}</li>`;
}

/** A closed case's detail begins with its reason as a code. */
function closeWords(what: CaseEvent['what'], detail: string, say: CasePageSay): string {
  if (what !== 'gesloten') return detail;
  const [, code = '', text = ''] = /^([a-z-]+)(?:: ([\s\S]*))?$/.exec(detail) ?? [];
  const reasons = ['beantwoord', 'doorverwezen', 'niet-bereikt', 'dubbel', 'anders', 'naar-ocw'] as const;
  const reason = reasons.find((one) => one === code);
  return reason ? [say(`zaakpagina.reden.${reason}`), text].filter((part) => part).join('. ') : detail;
}

function mailName(kind: string | undefined, say: CasePageSay): string {
  const kinds = ['to-staff', 'to-ocw', 'confirmation', 'notice', 'reminder', 'system'] as const;
  const known = kinds.find((one) => one === kind);
  return known ? say(`zaakpagina.mail.${known}`) : (kind ?? '');
}
