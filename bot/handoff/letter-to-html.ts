import { escapeHtml, html, raw } from '../html.ts';
import type { Fact, Letter, LetterPart, ListLine } from './letter.ts';

// Inline styles and tables, because Outlook knows little else. No colours but a grey line that is seen on white and on
// black, and one button with a ground of its own: every program then shows the text in its own light or dark colours.
// Nothing is fetched.
const FONT = 'font-family:Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.5';
const WRAP = 'overflow-wrap:anywhere;word-break:break-word';
const QUOTE = `margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #808080;${WRAP}`;
// Outlook for Windows gives a link no padding; it takes it from the cell.
const ROOM = 'border-radius:4px;mso-padding-alt:10px 18px';
const BUTTON = `display:inline-block;padding:10px 18px;font-weight:bold;text-decoration:none;${FONT}`;
// Outlook for Windows knows no max-width: a table around the letter keeps its lines short there. Others read a comment.
const OUTLOOK_OPENS =
  '<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0"><tr><td><![endif]-->';
const OUTLOOK_CLOSES = '<!--[if mso]></td></tr></table><![endif]-->';
const CELL = `padding:4px 12px 4px 0;vertical-align:top;text-align:left;border-bottom:1px solid #808080;${FONT}`;

/** The letter as an HTML mail that is read well in Outlook, on a phone and in dark mode. */
export function letterToHtml(letter: Letter): string {
  return `${html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${letter.subject}</title>
</head>
<body style="margin:0;padding:16px">
${raw(OUTLOOK_OPENS)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px"><tr><td style="${FONT}">
${raw(letter.parts.map(partToHtml).join('\n'))}
</td></tr></table>
${raw(OUTLOOK_CLOSES)}
</body>
</html>`}\n`;
}

function partToHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return heading(part.heading) + part.lines.map(paragraph).join('');
    case 'quote':
      return heading(part.heading) + html`<div style="${QUOTE}">${raw(lines(part.text))}</div>`;
    case 'facts':
      return heading(part.heading) + factsTable(part.facts);
    case 'talk':
      return heading(part.heading) + paragraph(part.intro) + part.lines.map(talkLine).join('');
    case 'list':
      return heading(part.heading) + bullets(part.lines);
    case 'buttons':
      return buttons(part.links);
    case 'link':
      return html`<p style="margin:0 0 16px"><a href="${part.url}">${part.label}</a></p>`;
    default:
      return part satisfies never;
  }
}

function heading(text: string | undefined): string {
  return text === undefined ? '' : html`<h2 style="margin:24px 0 8px;font-size:18px">${text}</h2>`;
}

function paragraph(text: string): string {
  return html`<p style="${`margin:0 0 8px;${WRAP}`}">${raw(lines(text))}</p>`;
}

function factsTable(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ label, value }) =>
      html`<tr><th scope="row" style="${CELL}">${label}</th><td style="${`${CELL};${WRAP}`}">${raw(lines(value))}</td></tr>`,
  );
  return html`<table cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 16px">${raw(rows)}</table>`;
}

function bullets(items: readonly ListLine[]): string {
  const inner = (line: ListLine) =>
    typeof line === 'string' ? lines(line) : html`<a href="${line.url}">${raw(lines(line.text))}</a>`;
  const rows = items.map((line) => html`<li style="${`margin:0 0 4px;${WRAP}`}">${raw(inner(line))}</li>`);
  return html`<ul style="margin:0 0 16px;padding:0 0 0 24px">${raw(rows)}</ul>`;
}

/** The first is filled, the others are outlined. Each stands in a table of its own, so that they stack on a phone. */
function buttons(links: readonly { label: string; url: string }[]): string {
  const cells = links.map(({ label, url }, index) =>
    index === 0
      ? html`<tr><td bgcolor="#0f4c5c" style="${`border:2px solid #0f4c5c;${ROOM}`}"><a href="${url}" style="${`${BUTTON};background-color:#0f4c5c;color:#ffffff`}">${label}</a></td></tr>`
      : html`<tr><td style="${`border:2px solid #808080;${ROOM}`}"><a href="${url}" style="${BUTTON}">${label}</a></td></tr>`,
  );
  const table = (cell: string) =>
    html`<table role="presentation" cellpadding="0" cellspacing="0" style="display:inline-table;margin:0 12px 12px 0;border-collapse:separate">${raw(cell)}</table>`;
  return html`<div style="margin:16px 0 4px">${raw(cells.map(table))}</div>`;
}

function talkLine({ who, at, text }: { who: string; at: string; text: string }): string {
  return html`<p style="margin:0 0 4px"><strong>${who}</strong>, ${at}</p><div style="${QUOTE}">${raw(lines(text))}</div>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
