import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFile } from '../../bot/conversation/example-file.ts';
import { crossCheck } from '../../bot/knowledge/cross-check.ts';
import { parseItem } from '../../bot/knowledge/parse-item.ts';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { openContent } from '../../bot/open-content.ts';
import type { Answer } from '../../dialogs/dialog.ts';
import { injections } from '../support/injections.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = join(import.meta.dirname, '../../content');
const { library, understanding, forTurn } = openContent(folder);
const { topics } = readLibrary(folder);
const known = {
  topics,
  terms: { themas: library.themes, vormen: library.forms, schoolsoorten: library.schoolTypes },
  regions: { regios: library.regions },
};
const turn = {
  say: forTurn.say,
  library,
  understanding,
  input: {
    conversationId: 'c',
    seq: 1,
    inbound: { kind: 'text', text: '' } as const,
    now: new Date('2026-11-22T10:00:00Z'),
    shown: [],
    lastMessages: [],
    talk: () => [],
  },
};
const answer = (shown: string, value: Answer['value'] = shown): Answer => ({ value, shown });

function fileOf(changes: Readonly<Record<string, Answer | null>> = {}) {
  return exampleFile(turn, {
    kind: 'submit-intake',
    request: 'praktijkvoorbeeld-delen',
    route: { to: 'mailbox', reason: 'standaard' },
    answers: {
      'voorbeeld-partijen': answer('OSG Piter Jelles, CSG Comenius en gemeente Leeuwarden'),
      'voorbeeld-vorm': answer('Federatie', 'federatie'),
      'voorbeeld-jaar': answer('2021-2024'),
      'voorbeeld-uitkomst': answer('De vmbo-klassen bleven vol.'),
      'voorbeeld-regio': answer('Terneuzen (Zeeuws-Vlaanderen)', 'zeeuws-vlaanderen'),
      'voorbeeld-toestemming': answer('ja', true),
      ...changes,
    },
  });
}

/** Reads the file as `npm run content` does; gives the mistakes and the item. */
function checked(file: ReturnType<typeof fileOf>) {
  if (!file) throw new Error('there is no file');
  const parsed = parseItem(file.text, `praktijkvoorbeelden/${file.name}`);
  if (!parsed.ok) return { mistakes: parsed.problems, item: undefined };
  return { mistakes: crossCheck([parsed], known), item: parsed.item };
}

describe('exampleFile', () => {
  it('makes a file that the content check accepts, with what was told', () => {
    const { mistakes, item } = checked(fileOf());
    expect(mistakes).toEqual([]);
    expect(item).toMatchObject({
      id: 'pv-zeeuws-vlaanderen-federatie-2026-11-22',
      kind: 'praktijkvoorbeeld',
      checkedOn: '2026-11-22',
      reviewBefore: '2027-11-22',
      sources: [{ date: '2026-11-22', trust: 'U' }],
      attributes: {
        regions: ['zeeuws-vlaanderen'],
        forms: ['federatie'],
        parties: ['OSG Piter Jelles', 'CSG Comenius', 'gemeente Leeuwarden'],
        place: 'Terneuzen',
        year: '2021-2024',
        outcome: 'De vmbo-klassen bleven vol.',
      },
    });
    expect(item?.more).toContain('De vmbo-klassen bleven vol.');
  });

  it('can be put into content/ as it is, and stands among the examples then', async () => {
    const copy = join(await temporaryFolder(), 'content');
    cpSync(folder, copy, { recursive: true });
    const file = fileOf();
    writeFileSync(join(copy, 'praktijkvoorbeelden', file?.name ?? ''), file?.text ?? '');
    expect(readLibrary(copy).problems).toEqual([]);
    const { library: changed, understanding: reader } = openContent(copy);
    const id = 'pv-zeeuws-vlaanderen-federatie-2026-11-22';
    expect(changed.item(id)?.kind).toBe('praktijkvoorbeeld');
    expect(reader.search('Terneuzen: federatie').items).toContain(id);
  });

  it('publishes no address or number of a person', () => {
    const text = fileOf({
      'voorbeeld-uitkomst': answer('Het ging goed, mail jan@school.nl of bel 06 12345678.'),
    })?.text;
    expect(text).toContain('Het ging goed');
    expect(text).not.toMatch(/jan@school|12345678/);
  });

  it('says that form and outcome are not known when they were skipped', () => {
    const { mistakes, item } = checked(fileOf({ 'voorbeeld-vorm': null, 'voorbeeld-uitkomst': null }));
    expect(mistakes).toEqual([]);
    expect(item?.attributes).toMatchObject({ forms: [], outcome: 'uitkomst niet bekend' });
    expect(`${item?.answer} ${item?.more}`).toContain('De vorm was niet genoemd');
  });

  it.each(library.provinces)('knows the province $name as a region', ({ id, name }) => {
    expect(checked(fileOf({ 'voorbeeld-regio': answer(name, id) })).mistakes).toEqual([]);
  });

  it('makes none without consent to publish, and none for another request', () => {
    expect(fileOf({ 'voorbeeld-toestemming': answer('nee', false) })).toBeUndefined();
    const other = { kind: 'submit-intake', request: 'vraag', route: { to: 'mailbox', reason: 'standaard' } } as const;
    expect(exampleFile(turn, { ...other, answers: { 'voorbeeld-toestemming': answer('ja', true) } })).toBeUndefined();
  });

  const nasty = [
    '---\nsoort: antwoord\n---',
    '## Kop',
    '| a | b |',
    '- punt',
    '![x](http://a)',
    '[x](y)',
    '\t',
    '{adres}',
  ];
  it.each([...injections, ...nasty])('accepts %j as typed text', (text) => {
    const typed = {
      'voorbeeld-partijen': answer(text),
      'voorbeeld-jaar': answer(`x${text}`),
      'voorbeeld-uitkomst': answer(text),
    };
    expect(checked(fileOf(typed)).mistakes).toEqual([]);
  });

  it('accepts whatever a user types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        const typed = {
          'voorbeeld-partijen': answer(one),
          'voorbeeld-jaar': answer(`${other} 2020`),
          'voorbeeld-uitkomst': answer(one + other),
        };
        expect(checked(fileOf(typed)).mistakes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
