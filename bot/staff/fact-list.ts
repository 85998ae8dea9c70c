import { html, raw } from '../html.ts';

/** Facts as a list of terms (HTML); what was not given is left out. */
export function factList(rows: readonly (readonly [label: string, value: string | undefined])[]): string {
  const shown = rows.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []));
  return html`<dl>${raw(shown)}</dl>`;
}
