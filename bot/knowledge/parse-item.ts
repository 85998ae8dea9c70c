import type { Item, ItemKind, Source } from '../contracts/library.ts';
import { checkMarkdown, FILLER } from './check-markdown.ts';
import { checkedYaml } from './checked-yaml.ts';
import type { ContentProblem } from './content-problem.ts';
import { type FrontMatter, itemSchema } from './item-schema.ts';

/** An item with the places of its front matter, or the problems of its file. */
export type ParsedItem =
  | { readonly ok: true; readonly item: Item; readonly file: string; lineOf(path: readonly PropertyKey[]): number }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** The folder in which items of a kind stand. */
export const folderOf: Readonly<Record<ItemKind, string>> = {
  antwoord: 'antwoorden',
  ondersteuning: 'ondersteuning',
  samenwerkingsvorm: 'samenwerkingsvormen',
  handreiking: 'handreikingen',
  praktijkvoorbeeld: 'praktijkvoorbeelden',
  buurvraag: 'buurvragen',
};

/** Reads one Markdown file with front matter. `file` is its path below content/; its name gives the item's id. */
export function parseItem(text: string, file: string): ParsedItem {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!match) return fault(file, 1, 'geen kop met gegevens', 'Begin het bestand met ---, de gegevens en weer ---');
  const [, head = '', body = ''] = match;
  const firstLine = head.split('\n').length + 3;
  const checked = checkedYaml(head, itemSchema, file, 2);
  const faults = checkMarkdown(body).map(({ line, what, cure }) => ({ file, line: firstLine + line - 1, what, cure }));
  if (!checked.ok) return { ok: false, problems: [...checked.problems, ...faults] };
  if (body.trim() === '') return fault(file, firstLine, 'geen tekst', 'Schrijf onder de tweede --- eerst het antwoord');
  const filler = body.split('\n').findIndex((line) => line.includes(FILLER));
  if (filler >= 0)
    return fault(
      file,
      firstLine + filler,
      'voorbeeldtekst die nog is blijven staan',
      'Schrijf er uw eigen tekst voor in de plaats',
    );
  if (body.trim().startsWith('## '))
    return fault(file, firstLine, 'begint met een kop', 'Begin met het antwoord in ten hoogste drie zinnen');
  if (faults.length > 0) return { ok: false, problems: faults };
  const id = file.replace(/^.*\//, '').replace(/\.md$/, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return fault(file, 1, `de bestandsnaam "${id}"`, 'Gebruik alleen kleine letters, cijfers en streepjes');
  const folder = file.split('/')[0];
  if (folder !== folderOf[checked.value.soort])
    return fault(
      file,
      checked.lineOf(['soort']),
      `soort "${checked.value.soort}" in de map ${folder}`,
      `Zet het bestand in ${folderOf[checked.value.soort]}/`,
    );
  return { ok: true, file, item: toItem(id, checked.value, body), lineOf: checked.lineOf };
}

function fault(file: string, line: number, what: string, cure: string): ParsedItem {
  return { ok: false, problems: [{ file, line, what, cure }] };
}

/** A source as the rest of the program knows it. */
export function toSource(source: FrontMatter['bronnen'][number]): Source {
  const { titel, url, datum, betrouwbaarheid } = source;
  return { title: titel, ...(url && { url }), ...(datum && { date: datum }), trust: betrouwbaarheid };
}

function toItem(id: string, head: FrontMatter, body: string): Item {
  const [answer = '', ...more] = body.trim().split(/\r?\n\s*\r?\n/);
  return {
    id,
    kind: head.soort,
    title: head.titel,
    topics: head.soort === 'buurvraag' ? ['buurvraag'] : head.onderwerpen,
    questions: head.vragen,
    answer: answer.replace(/\r?\n/g, ' '),
    more: more.join('\n\n'),
    sources: head.bronnen.map(toSource),
    checkedOn: head.peildatum,
    reviewBefore: head.herzien_voor,
    next: head.vervolg,
    replaces: head.vervangt,
    ...(head.soort === 'ondersteuning' && { support: { status: head.status, request: head.aanvraag } }),
    attributes: attributesOf(head),
  };
}

function attributesOf(head: FrontMatter): Item['attributes'] {
  const none = { themes: [], forms: [], schoolTypes: [], regions: [], parties: [] };
  if (head.soort === 'buurvraag') return { ...none, answeredBy: head.wie };
  const found = { ...none, themes: head.themas, forms: head.vormen, schoolTypes: head.schoolsoorten };
  switch (head.soort) {
    case 'handreiking':
      return { ...found, publisher: head.uitgever, year: head.jaar };
    case 'samenwerkingsvorm':
      return { ...found, weight: head.zwaarte, decides: head.beslist };
    case 'praktijkvoorbeeld':
      return {
        ...found,
        regions: head.regios,
        parties: head.partijen,
        ...(head.plaats && { place: head.plaats }),
        year: head.jaar,
        outcome: head.uitkomst,
      };
    default:
      return found;
  }
}
