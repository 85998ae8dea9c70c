import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, markdownToHtml, markdownToText, raw } from '../../bot/html.ts';
import { injections } from '../support/injections.ts';

/** The tags of a piece of HTML; throws when a `<` stands outside a tag of the given form. */
function tagsIn(markup: string, allowed: RegExp): string[] {
  const tags = markup.match(/<[^>]*>?/g) ?? [];
  for (const tag of tags) expect(tag).toMatch(allowed);
  return tags;
}

const MARKDOWN_TAG = /^<(?:\/?(?:p|ul|li|h2|strong)|\/a|a href="(?:https?:\/\/|mailto:)[^"<>]*")>$/i;

describe('escapeHtml', () => {
  it('escapes what ends a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" id='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;');
  });

  it('drops control characters and mends half characters, and keeps line ends', () => {
    expect(escapeHtml('a\u0000\u0007b\nc\td\ud800')).toBe('ab\nc\td\ufffd');
  });
});

describe('html', () => {
  it('escapes interpolations, but not what is raw', () => {
    expect(html`<p title="${'"x"'}">${'<b>'} ${3} ${raw('<i>ja</i>')} ${raw(['<b>', '</b>'])}</p>`).toBe(
      '<p title="&quot;x&quot;">&lt;b&gt; 3 <i>ja</i> <b></b></p>',
    );
  });

  it.each(injections)('lets no tag or attribute out of %j', (text) => {
    const markup = html`<p title="${text}">${text}</p>`;
    expect(markup.match(/[<>]/g)?.join('')).toBe('<><>');
    expect(markup.match(/"/g)).toHaveLength(2);
  });
});

describe('markdownToHtml', () => {
  const rows: readonly (readonly [what: string, markdown: string, expected: string])[] = [
    ['nothing', '', ''],
    ['a paragraph', 'Een & twee', '<p>Een &amp; twee</p>'],
    ['two paragraphs', 'Een\n \nTwee', '<p>Een</p>\n<p>Twee</p>'],
    ['a line end within a paragraph', 'Een\r\ntwee', '<p>Een\ntwee</p>'],
    ['a list', '- een\n- twee', '<ul><li>een</li><li>twee</li></ul>'],
    ['a list right after a line', 'Kies:\n- een', '<p>Kies:</p>\n<ul><li>een</li></ul>'],
    ['a list item of two lines', '- een\n  en meer\n- twee', '<ul><li>een en meer</li><li>twee</li></ul>'],
    ['headings', '## Kop\nTekst\n## Nog een', '<h2>Kop</h2>\n<p>Tekst</p>\n<h2>Nog een</h2>'],
    ['bold', 'Een **twee** drie', '<p>Een <strong>twee</strong> drie</p>'],
    ['a link', '[De wet](https://x.nl/a?b=1&c=2)', '<p><a href="https://x.nl/a?b=1&amp;c=2">De wet</a></p>'],
    ['a link with brackets', '[x](https://x.nl/a_(b))', '<p><a href="https://x.nl/a_(b)">x</a></p>'],
    ['a mail link', '[post](mailto:a@b.nl)', '<p><a href="mailto:a@b.nl">post</a></p>'],
    ['a link in bold', '**zie [x](https://x.nl)**', '<p><strong>zie <a href="https://x.nl">x</a></strong></p>'],
    ['a star alone', '2 * 3 ** 4', '<p>2 * 3 ** 4</p>'],
    ['a link of another kind', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['a relative link', '[x](/privacy)', '<p>[x](/privacy)</p>'],
    ['an address that is none', '[x](https://[)', '<p>[x](https://[)</p>'],
    ['HTML', '<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
    ['HTML in a label', '[<b>](https://x.nl)', '<p><a href="https://x.nl">&lt;b&gt;</a></p>'],
    ['another heading', '# Kop', '<p># Kop</p>'],
  ];

  it.each(rows)('renders %s', (_, markdown, expected) => {
    expect(markdownToHtml(markdown)).toBe(expected);
  });

  it.each(injections)('makes no tag but its own of %j', (text) => {
    tagsIn(markdownToHtml(text), MARKDOWN_TAG);
    tagsIn(markdownToHtml(`- **${text}** [${text}](https://x.nl/${text})`), MARKDOWN_TAG);
  });

  it('makes no tag but its own of anything', () => {
    const pieces = fc.constantFrom(
      '**',
      '[',
      '](',
      'https://x.nl',
      ')',
      '"',
      "'",
      '<',
      '>',
      '\n',
      '- ',
      '## ',
      'mailto:',
      'a',
      '&',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const markup = markdownToHtml(parts.join(''));
        const opened = tagsIn(markup, MARKDOWN_TAG).filter((tag) => !tag.startsWith('</'));
        expect(markup.match(/<\//g) ?? []).toHaveLength(opened.length);
      }),
    );
  });

  it.each(['**', '*', '[', '[a](', '[a](https://', '- ', '**a*', '()'])('stays quick on 50,000 times %j', (piece) => {
    const start = performance.now();
    markdownToHtml(piece.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('markdownToText', () => {
  const rows: readonly (readonly [what: string, markdown: string, expected: string])[] = [
    ['bold', 'Een **twee**', 'Een twee'],
    ['a link', '[De wet](https://x.nl)', 'De wet (https://x.nl)'],
    ['a mail link', '[post](mailto:a@b.nl)', 'post (a@b.nl)'],
    ['a mail link that shows its address', '[a@b.nl](mailto:a@b.nl)', 'a@b.nl'],
    ['headings, lists and paragraphs', '## Kop\n- een\n- **twee**\n\nDrie', 'Kop\n\n- een\n- twee\n\nDrie'],
    ['HTML', '<b>x</b>', '<b>x</b>'],
  ];

  it.each(rows)('renders %s', (_, markdown, expected) => {
    expect(markdownToText(markdown)).toBe(expected);
  });
});
