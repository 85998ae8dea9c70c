import type { Case, CaseRoute } from '../contracts/case.ts';
import { html, raw } from '../html.ts';
import type { CasePageSay } from './case-page-texts.ts';
import { hiddenFields, radios, textArea, textField } from './form-fields.ts';
import { type FieldProblem, routeValue, type StaffActionName, type Typed } from './read-staff-form.ts';

/** What the forms of a case's page need. */
export interface FormsInput {
  readonly say: CasePageSay;
  readonly stored: Case;
  readonly routes: readonly CaseRoute[];
  /** Goes along in every form: that it comes from this page, and once. */
  readonly mark: string;
  readonly once: () => string;
  /** What was posted and did not go through: shown again, with what is wrong. */
  readonly failed?: {
    readonly name: StaffActionName;
    readonly problems: readonly FieldProblem[];
    readonly typed: Typed;
  };
  /** The name that was typed in this page before. */
  readonly name: string;
}

const REASONS = ['beantwoord', 'doorverwezen', 'niet-bereikt', 'dubbel', 'anders'] as const;

/** What staff can do with a case as it stands: the first is what it waits for. */
function possibleActions({ status, claimedBy }: Case): readonly StaffActionName[] {
  switch (status) {
    case 'nieuw':
    case 'heropend':
      return ['oppakken', 'notitie', 'doorgeven', 'sluiten'];
    case 'opgepakt':
      return claimedBy ? ['sluiten', 'notitie', 'doorgeven', 'overnemen'] : ['oppakken', 'notitie', 'sluiten'];
    case 'gesloten':
      return ['heropenen', 'notitie'];
    case 'ingetrokken':
      return ['notitie'];
    default:
      return status satisfies never;
  }
}

/** The forms of a case. The one that it waits for stands open, the others unfold. */
export function caseForms(input: FormsInput): string {
  const possible = possibleActions(input.stored).filter((name) => name !== 'doorgeven' || input.routes.length > 0);
  return possible.map((name) => formOf(input, name)).join('\n');
}

function formOf(input: FormsInput, name: StaffActionName): string {
  const { say, mark, once } = input;
  const hidden = hiddenFields({ actie: name, merk: mark, eenmalig: once() });
  const fields = [...ownFields(input, name), nameField(input, name)];
  const inner = html`<p>${explanation(input, name)}</p>
<form method="post">${raw(hidden)}${raw(fields)}<button>${say(`zaakpagina.actie.${name}`)}</button></form>`;
  if (name === 'oppakken') return html`<div class="claim" id="oppakken">${raw(inner)}</div>`;
  const open = input.failed?.name === name ? ' open' : '';
  return html`<details id="${name}"${raw(open)}><summary>${say(`zaakpagina.vouw.${name}`)}</summary>${raw(inner)}</details>`;
}

function explanation({ say, stored }: FormsInput, name: StaffActionName): string {
  return name === 'overnemen'
    ? say('zaakpagina.uitleg.overnemen', { wie: stored.claimedBy ?? '' })
    : say(`zaakpagina.uitleg.${name}`);
}

function ownFields(input: FormsInput, name: StaffActionName): string[] {
  const { say, routes } = input;
  const text = (label: string, hint?: string) =>
    textArea({ ...fieldOf(input, name, 'tekst'), label, most: 2000, ...(hint && { hint }) });
  switch (name) {
    case 'notitie':
      return [text(say('zaakpagina.invoer.notitie'), say('zaakpagina.invoer.notitie-uitleg'))];
    case 'sluiten': {
      const options = REASONS.map((value) => ({ value, label: say(`zaakpagina.reden.${value}`) }));
      return [radios({ ...fieldOf(input, name, 'reden'), label: say('zaakpagina.invoer.reden'), options })];
    }
    case 'doorgeven': {
      const options = routes.map((route) => ({ value: routeValue(route), label: routeName(route, say) }));
      return [
        radios({ ...fieldOf(input, name, 'naar'), label: say('zaakpagina.invoer.naar'), options }),
        text(say('zaakpagina.invoer.toelichting')),
      ];
    }
    case 'heropenen':
      return [text(say('zaakpagina.invoer.toelichting'))];
    case 'oppakken':
    case 'overnemen':
      return [];
    default:
      return name satisfies never;
  }
}

/** Who has or gets a case. */
export function routeName({ to, adviser }: CaseRoute, say: CasePageSay): string {
  return adviser?.role ?? say(`zaakpagina.ontvanger.${to}`);
}

function nameField(input: FormsInput, name: StaffActionName): string {
  const { say } = input;
  return textField({
    ...fieldOf(input, name, 'naam'),
    label: say('zaakpagina.invoer.naam'),
    hint: name === 'notitie' ? undefined : say('zaakpagina.invoer.naam-uitleg'),
    autocomplete: 'name',
  });
}

function fieldOf({ say, failed, name: known }: FormsInput, action: StaffActionName, field: FieldProblem['field']) {
  const mine = failed?.name === action ? failed : undefined;
  const problem = mine?.problems.find((one) => one.field === field)?.problem;
  return {
    id: `${action}-${field}`,
    name: field,
    value: mine ? mine.typed[field] : field === 'naam' ? known : '',
    ...(problem && { error: say(`zaakpagina.fout.${problem}`) }),
  };
}
