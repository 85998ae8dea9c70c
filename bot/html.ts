/** Text that `html` takes over as it is. Made by `raw` alone. */
interface RawHtml {
  readonly rawHtml: string;
}

type Interpolation = string | number | RawHtml;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML shows it, also inside a quoted attribute. Control characters, which HTML does not know, drop out. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/\p{Cc}/gu, (character) => ('\t\n\r'.includes(character) ? character : ''));
}

/** Marks text that is HTML already, so that `html` does not escape it. Never for what a user typed. */
export function raw(markup: string | readonly string[]): RawHtml {
  return { rawHtml: typeof markup === 'string' ? markup : markup.join('') };
}

/** A template whose interpolations are escaped, except those wrapped in `raw`. Attributes must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Interpolation[]): string {
  return parts.reduce((done, part, index) => done + rendered(values[index - 1] ?? '') + part);
}

function rendered(value: Interpolation): string {
  return typeof value === 'object' ? value.rawHtml : escapeHtml(String(value));
}

/**
 * Our Markdown subset as HTML: paragraphs, `- ` lists, `## ` headings, **bold** and [label](https://… or mailto:…).
 * Everything else, HTML included, is shown as it was typed.
 */
export function markdownToHtml(text: string): string {
  return blocksOf(text).map(blockToHtml).join('\n');
}

/** The same subset as plain text: a link's address stands in brackets after its label. */
export function markdownToText(text: string): string {
  return blocksOf(text).map(blockToText).join('\n\n');
}

type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const HEADING = /^## +/;
const BULLET = /^- +/;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let lines: string[] = [];
    let kind: Block['kind'] = 'paragraph';
    const close = () => {
      if (lines.length > 0) blocks.push(blockOf(kind, lines));
      lines = [];
    };
    for (const line of chunk.split('\n').filter((candidate) => candidate.trim() !== '')) {
      const next = kindOf(line, kind);
      if (next !== kind || next === 'heading') close();
      kind = next;
      lines.push(line);
    }
    close();
  }
  return blocks;
}

/** A line that follows a bullet without one of its own belongs to it. */
function kindOf(line: string, before: Block['kind']): Block['kind'] {
  if (HEADING.test(line)) return 'heading';
  if (BULLET.test(line)) return 'list';
  return before === 'list' ? 'list' : 'paragraph';
}

function blockOf(kind: Block['kind'], lines: readonly string[]): Block {
  if (kind !== 'list') return { kind, text: lines.map((line) => line.replace(HEADING, '').trim()).join('\n') };
  const items: string[] = [];
  for (const line of lines) {
    if (BULLET.test(line)) items.push(line.replace(BULLET, '').trim());
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind, items };
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${inlineToHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${inlineToHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineToHtml(item)}</li>`).join('')}</ul>`;
    default:
      return block satisfies never;
  }
}

function blockToText(block: Block): string {
  return block.kind === 'list'
    ? block.items.map((item) => `- ${inlineToText(item)}`).join('\n')
    : inlineToText(block.text);
}

/** **bold** (1), or [label](address) (2, 3). No part may hold what opens another: the time stays linear in the length. */
const INLINE =
  /\*\*(?=\S)((?:[^*]|\*(?!\*))+)\*\*|\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>"'`]+(?:\([^\s()<>"'`]*\)[^\s()<>"'`]*)*)\)/gi;

function inlineToHtml(text: string): string {
  return replaceInline(text, {
    plain: escapeHtml,
    bold: (inner) => `<strong>${inlineToHtml(inner)}</strong>`,
    link: (label, address) => `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`,
  });
}

function inlineToText(text: string): string {
  return replaceInline(text, { plain: (plain) => plain, bold: inlineToText, link: linkToText });
}

function linkToText(label: string, address: string): string {
  const shown = address.replace(/^mailto:/i, '');
  return shown === label ? label : `${label} (${shown})`;
}

interface InlineParts {
  plain(text: string): string;
  bold(inner: string): string;
  link(label: string, address: string): string;
}

function replaceInline(text: string, parts: InlineParts): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, label, address] = match;
    result += parts.plain(text.slice(from, match.index));
    if (bold !== undefined) result += parts.bold(bold);
    else
      result +=
        label !== undefined && address !== undefined && URL.canParse(address)
          ? parts.link(label, address)
          : parts.plain(whole);
    from = match.index + whole.length;
  }
  return result + parts.plain(text.slice(from));
}
