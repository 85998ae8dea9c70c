import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../bot/knowledge/content-problem.ts';
import { contentReport } from '../../bot/knowledge/content-report.ts';
import { newItem } from '../../bot/knowledge/new-item.ts';
import { parseItem } from '../../bot/knowledge/parse-item.ts';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { liveContent } from '../../bot/live-content.ts';
import { openContent } from '../../bot/open-content.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { root } from '../support/read-imports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = join(root, 'content');
const FUSIETOETS = 'antwoorden/fusietoets.md';

/** A copy of the real content in which one file is changed. */
async function contentWith(file: string, change: (text: string) => string): Promise<string> {
  const copy = join(await temporaryFolder(), 'content');
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(folder, file), 'utf8')));
  return copy;
}

describe('the content of this repository', () => {
  const { items, topics, problems } = readLibrary(folder);

  it('has no mistakes, and every sentence of the bot is declared by an area', () => {
    expect(problems).toEqual([]);
    expect(openContent(folder).texts.unused()).toEqual([]);
  });

  it('covers all topics, all handreikingen and all praktijkvoorbeelden', () => {
    const report = contentReport(items, topics, '2026-11-22');
    expect(report.topicsWithoutItem).toEqual([]);
    expect(topics).toHaveLength(65);
    expect(report.kinds).toMatchObject({ handreiking: 35, praktijkvoorbeeld: 37 });
    expect(report.kinds.buurvraag).toBeGreaterThanOrEqual(40);
  });

  it('gives every item a source, and every request a support item', () => {
    expect(items.filter((item) => item.sources.length === 0).map(({ id }) => id)).toEqual([]);
    const requests = new Set(items.flatMap((item) => item.support?.request ?? []));
    expect([...requests].sort()).toEqual([
      'bestuurlijke-tafel',
      'collegiale-uitwisseling',
      'ledenadviseur',
      'maatwerk-regio',
      'ocw',
      'praktijkvoorbeeld-delen',
      'rvt-gesprek',
      'terugbellen',
      'visitatie',
      'vraag',
    ]);
  });

  it('names no phone number and no person-like address', () => {
    const all = items.map((item) => `${item.answer} ${item.more}`).join('\n');
    expect(all).not.toMatch(/\b0[1-9]\d?[ -]?\d{6,8}\b/);
    const addresses = [...all.matchAll(/[\w.+-]+@[\w.-]+/g)].map(([address]) => address.replace(/\.$/, ''));
    expect([...new Set(addresses)].sort()).toEqual(['lld@minocw.nl', 'regionalesamenwerking@vo-raad.nl']);
  });
});

describe('a mistake in content', () => {
  const rows: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    [
      'an unknown key',
      FUSIETOETS,
      (text) => text.replace('soort:', 'kleur: rood\nsoort:'),
      /fusietoets\.md:3 .*kleur.*Verwijder/,
    ],
    [
      'a wrong type',
      FUSIETOETS,
      (text) => text.replace(/onderwerpen:.*\n/, 'onderwerpen: fusietoets\n'),
      /fusietoets\.md:\d+ .*onderwerpen/,
    ],
    [
      'a missing field',
      FUSIETOETS,
      (text) => text.replace(/peildatum:.*\n/, ''),
      /fusietoets\.md:\d+ .*peildatum.*Vul/,
    ],
    [
      'a day that does not exist',
      FUSIETOETS,
      (text) => text.replace(/peildatum:.*\n/, 'peildatum: 2026-02-30\n'),
      /fusietoets\.md:\d+ .*peildatum.*bestaat niet/,
    ],
    [
      'a tab',
      FUSIETOETS,
      (text) => text.replace('vragen:\n', 'vragen:\n\t- nog een vraag\n'),
      /fusietoets\.md:\d+ .*tab.*spaties/,
    ],
    ['a table', FUSIETOETS, (text) => `${text}\n| a | b |\n`, /fusietoets\.md:\d+ .*tabel.*lijst/],
    ['raw HTML', FUSIETOETS, (text) => `${text}\n<b>vet</b>\n`, /fusietoets\.md:\d+ .*HTML/],
    [
      'an unknown topic',
      FUSIETOETS,
      (text) => text.replace(/onderwerpen: \[fusietoets/, 'onderwerpen: [fusietoetsen'),
      /fusietoets\.md:\d+ .*fusietoetsen.*onderwerpen/,
    ],
    [
      'a dead reference',
      FUSIETOETS,
      (text) => text.replace(/vervolg: \[[^,\]]*/, 'vervolg: [bestaat-niet'),
      /fusietoets\.md:\d+ .*bestaat-niet/,
    ],
    [
      'an unknown placeholder',
      'teksten/gesprek.yaml',
      (text) => text.replace('Graag gedaan.', 'Graag gedaan, {naam}.'),
      /gesprek\.yaml:\d+ .*\{naam\}/,
    ],
    [
      'an empty sentence',
      'teksten/gesprek.yaml',
      (text) => text.replace(/^bedankt:.*$/m, "bedankt: ''"),
      /gesprek\.yaml:\d+ .*bedankt.*Vul hier tekst in/,
    ],
    [
      'a sentence that is missing',
      'teksten/gesprek.yaml',
      (text) => text.replace('bedankt:', 'bedankt-anders:'),
      /"bedankt" ontbreekt/,
    ],
  ];
  it.each(rows)('is named with file, line and cure: %s', async (_name, file, change, expected) => {
    const copy = await contentWith(file, change);
    expect(() => openContent(copy)).toThrow(ContentError);
    expect(() => openContent(copy)).toThrow(expected);
  });

  it('is named when two files have one name', async () => {
    const copy = await contentWith(FUSIETOETS, (text) => text);
    renameSync(join(copy, 'antwoorden/fer.md'), join(copy, 'samenwerkingsvormen/fusietoets.md'));
    expect(() => openContent(copy)).toThrow(/fusietoets/);
  });

  it('is named when an example question stands at two items', async () => {
    const copy = await contentWith('antwoorden/fer.md', (text) =>
      text.replace('vragen:\n', 'vragen:\n  - Bestaat de fusietoets nog?\n'),
    );
    const question = readLibrary(folder).items.find(({ id }) => id === 'fusietoets')?.questions[0] ?? '';
    writeFileSync(
      join(copy, 'antwoorden/fer.md'),
      readFileSync(join(folder, 'antwoorden/fer.md'), 'utf8').replace(
        'vragen:\n',
        `vragen:\n  - ${JSON.stringify(question)}\n`,
      ),
    );
    expect(() => openContent(copy)).toThrow(/staat ook in/);
  });
});

describe('a file from Windows', () => {
  it('may begin with a byte order mark and end its lines with CR LF', async () => {
    const copy = await contentWith(FUSIETOETS, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(openContent(copy).library.item('fusietoets')?.answer).toContain('16 juni 2020');
  });
});

describe('content in trial mode', () => {
  it('is live on the next question, and keeps the old version when there is a mistake', async () => {
    const copy = await contentWith(FUSIETOETS, (text) => text);
    const log = makeRecordingLog();
    const current = liveContent(copy, log);
    const file = join(copy, FUSIETOETS);
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, original.replace(/titel:.*\n/, 'titel: Een nieuwe titel\n'));
    expect(current().library.item('fusietoets')?.title).toBe('Een nieuwe titel');
    writeFileSync(file, original.replace('soort:', 'kleur: rood\nsoort:'));
    expect(current().library.item('fusietoets')?.title).toBe('Een nieuwe titel');
    expect(log.lines.filter(({ event }) => event === 'content.mistake')).toHaveLength(1);
    expect(current().library.items.length).toBeGreaterThan(200);
  });
});

describe('newItem', () => {
  it('makes a file that only lacks what the editor must fill in', () => {
    const { file, text } = newItem('praktijkvoorbeeld', 'Twee scholen in Ergens', '2026-11-22') ?? {
      file: '',
      text: '',
    };
    expect(file).toBe('praktijkvoorbeelden/pv-twee-scholen-in-ergens.md');
    const parsed = parseItem(text, file);
    expect(parsed.ok).toBe(false);
    expect(newItem('antwoord', '???', '2026-11-22')).toBeNull();
    expect(newItem('antwoord', `${'a'.repeat(59)} b`, '2026-11-22')?.file).toBe(`antwoorden/${'a'.repeat(59)}.md`);
    const filled = text
      .replace('onderwerpen: []', 'onderwerpen: [vo-mbo]')
      .replace('regios: []', 'regios: [twente]')
      .replace('partijen: []', 'partijen: [een bestuur]')
      .replace('  - ""', '  - een\n  - twee\n  - drie\n  - vier\n  - vijf\n  - zes')
      .replace('titel: ""', 'titel: Een bron')
      .replace('url: https://', 'url: https://voorbeeld.example')
      .replaceAll('Schrijf hier', 'Dit is');
    expect(parseItem(filled, file)).toMatchObject({ ok: true });
  });
});
