import { html, raw } from '../html.ts';

/** A labelled field of a form. `error` is shown beside it and read out with it. */
interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly error?: string;
}

/** One line of text. */
export function textField(field: Field & { readonly autocomplete?: string }): string {
  const { id, name, value = '', autocomplete = 'off' } = field;
  return html`<div class="field">${raw(labelOf(field))}<input type="text" id="${id}" name="${name}" value="${value}" maxlength="80" autocomplete="${autocomplete}"${raw(stateOf(field))}></div>`;
}

/** Several lines of text. */
export function textArea(field: Field & { readonly most: number }): string {
  const { id, name, value = '', most } = field;
  // A line end right after the tag is not part of the text.
  return html`<div class="field">${raw(labelOf(field))}<textarea id="${id}" name="${name}" maxlength="${most}"${raw(stateOf(field))}>
${value}</textarea></div>`;
}

/** One of several. */
export function radios(field: Field & { readonly options: readonly { value: string; label: string }[] }): string {
  const { id, name, label, value, error, options } = field;
  const described = error ? html` aria-describedby="${id}-fout"` : '';
  const rows = options.map((option, index) => {
    const checked = option.value === value ? ' checked' : '';
    // The first one is where a link to this field leads.
    const key = index === 0 ? id : `${id}-${index}`;
    return html`<label class="choice"><input type="radio" id="${key}" name="${name}" value="${option.value}"${raw(checked)}>${option.label}</label>`;
  });
  return html`<fieldset${raw(described)}><legend>${label}</legend>${raw(errorOf(field))}${raw(rows)}</fieldset>`;
}

/** Values that go along unseen. */
export function hiddenFields(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    .join('');
}

function labelOf(field: Field): string {
  const { id, label, hint } = field;
  const explained = hint ? html`<span class="hint" id="${id}-uitleg">${hint}</span>` : '';
  return html`<label for="${id}">${label}</label>${raw(explained)}${raw(errorOf(field))}`;
}

function errorOf({ id, error }: Field): string {
  return error ? html`<span class="error" id="${id}-fout">${error}</span>` : '';
}

function stateOf({ id, hint, error }: Field): string {
  const described = [...(hint ? [`${id}-uitleg`] : []), ...(error ? [`${id}-fout`] : [])].join(' ');
  return (described ? html` aria-describedby="${described}"` : '') + (error ? ' aria-invalid="true"' : '');
}
