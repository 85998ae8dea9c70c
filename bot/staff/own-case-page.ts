import type { Case } from '../contracts/case.ts';
import { html, raw } from '../html.ts';
import { type Outcome, outcomeBox } from './case-page.ts';
import { hiddenFields, textArea } from './form-fields.ts';
import type { OwnCaseSay } from './own-case-texts.ts';

/** What the requester's page shows. `text` and `error` are of an addition that did not go through. */
interface OwnCasePage {
  readonly say: OwnCaseSay;
  readonly stored: Case;
  readonly mark: string;
  readonly once: () => string;
  readonly expected: string | undefined;
  readonly contact: { readonly address: string; readonly status: string };
  readonly most: number;
  readonly text?: string;
  readonly error?: string;
  readonly outcome?: Outcome;
}

/** The requester's page: how the case stands, what was asked, and the two things that he can do. No name of staff but who took it. */
export function ownCasePage(page: OwnCasePage): string {
  const { say, stored, outcome, contact } = page;
  const added = stored.timeline.filter(({ what }) => what === 'aangevuld');
  const blocks = added.map(
    ({ detail = '' }) => html`<h2>${say('eigen-zaak.kop-aanvulling')}</h2><blockquote>${detail}</blockquote>`,
  );
  return html`<h1>${say('eigen-zaak.titel', { referentie: stored.reference })}</h1>
${raw(outcome ? outcomeBox(outcome, say) : '')}
<div class="status">${raw(statusLines(page).map((line) => html`<p>${line}</p>`))}</div>
${raw(asked(page))}
${raw(blocks)}
${raw(forms(page))}
<p>${say('eigen-zaak.contact', { adres: contact.address, zekerheid: contact.status })}</p>`;
}

function asked({ say, stored: { intake } }: OwnCasePage): string {
  if (intake.question.trim() === '') return '';
  return html`<h2>${say('eigen-zaak.kop-vraag')}</h2><blockquote>${intake.question}</blockquote>`;
}

function statusLines({ say, stored, expected }: OwnCasePage): string[] {
  const { status, route, claimedBy = '' } = stored;
  if (route.to === 'ocw') return [say('eigen-zaak.ocw')];
  if (status === 'opgepakt') return [say('eigen-zaak.status.opgepakt', { wie: claimedBy })];
  const waits = status === 'nieuw' || status === 'heropend';
  return [
    say(`eigen-zaak.status.${status}`),
    ...(waits && expected ? [say('eigen-zaak.verwachting', { dag: expected })] : []),
  ];
}

function forms(page: OwnCasePage): string {
  const { status, route } = page.stored;
  if (route.to === 'ocw' || status === 'ingetrokken') return '';
  return addForm(page) + (status === 'gesloten' ? '' : withdrawForm(page));
}

function addForm({ say, stored, mark, once, text, error, most }: OwnCasePage): string {
  const field = textArea({
    id: 'toevoegen-tekst',
    name: 'tekst',
    label: say('eigen-zaak.invoer.tekst'),
    hint: say('eigen-zaak.invoer.tekst-uitleg'),
    most,
    ...(text && { value: text }),
    ...(error && { error }),
  });
  const reopens = stored.status === 'gesloten' ? html`<p>${say('eigen-zaak.heropent')}</p>` : '';
  return html`<h2 id="toevoegen">${say('eigen-zaak.kop-toevoegen')}</h2>${raw(reopens)}
<form method="post">${raw(hiddenFields({ actie: 'toevoegen', merk: mark, eenmalig: once() }))}${raw(field)}<button>${say('eigen-zaak.toevoegen')}</button></form>`;
}

function withdrawForm({ say, mark, once }: OwnCasePage): string {
  return html`<h2 id="intrekken">${say('eigen-zaak.kop-intrekken')}</h2>
<details><summary>${say('eigen-zaak.intrekken')}</summary><p>${say('eigen-zaak.intrekken-uitleg')}</p>
<form method="post">${raw(hiddenFields({ actie: 'intrekken', merk: mark, eenmalig: once() }))}<button>${say('eigen-zaak.intrekken')}</button></form></details>`;
}
