import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAdvisers } from '../../bot/knowledge/read-advisers.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const region = (id: string, province: string) => ({
  id,
  name: id,
  provinces: [province],
  also: [],
  municipalities: [],
  places: [],
  figures: [],
});
const library = () => ({
  regions: [region('achterhoek', 'gelderland'), region('parkstad', 'limburg'), region('maas', 'limburg')],
  provinces: [
    { id: 'gelderland', name: 'Gelderland', also: [] },
    { id: 'limburg', name: 'Limburg', also: [] },
  ],
});

async function makeFile(text?: string, trial = false) {
  const path = join(await temporaryFolder(), 'ledenadviseurs.yaml');
  const log = makeRecordingLog();
  let edits = 0;
  const write = async (content: string) => {
    await writeFile(path, content);
    // Two edits within the clock's resolution must count as two.
    edits += 1;
    await utimes(path, edits, edits);
  };
  if (text !== undefined) await write(text);
  return { read: createAdvisers({ path, library, trial, log }), log, write };
}

const GOOD = `
ledenadviseurs:
  - id: oost
    rol: Ledenadviseur Oost
    adres: oost@vo.nl
    regios: [achterhoek]
    expertise: [fusie]
    afwezig:
      - van: 2026-12-21
        tot: 2027-01-03
  - id: land
    rol: Ledenadviseur
    adres: land@vo.example
`;

describe('ledenadviseurs.yaml', () => {
  it('gives the advisers as they stand in it', async () => {
    const { read, log } = await makeFile(GOOD);
    expect(read()).toEqual([
      {
        id: 'oost',
        role: 'Ledenadviseur Oost',
        regions: ['achterhoek'],
        expertise: ['fusie'],
        address: 'oost@vo.nl',
        away: [{ from: '2026-12-21', until: '2027-01-03' }],
      },
      { id: 'land', role: 'Ledenadviseur', regions: [], expertise: [], address: 'land@vo.example', away: [] },
    ]);
    expect(log.lines).toMatchObject([{ level: 'info', event: 'advisers.read', fields: { count: 2 } }]);
  });

  it('lets a province stand for its regions too', async () => {
    const { read } = await makeFile(GOOD.replace('[achterhoek]', '[limburg]'));
    expect(read()[0]?.regions).toEqual(['limburg', 'parkstad', 'maas']);
  });

  it('may be absent, which is no fault', async () => {
    const { read, log } = await makeFile();
    expect(read()).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  it('counts from the next case on when it is changed, and is read no oftener', async () => {
    const { read, log, write } = await makeFile(GOOD);
    read();
    read();
    await write(GOOD.replace('oost@vo.nl', 'nieuw@vo.nl'));
    expect(read()[0]?.address).toBe('nieuw@vo.nl');
    expect(log.lines).toHaveLength(2);
  });

  it.each([
    ['no YAML', 'ledenadviseurs: [', /ledenadviseurs\.yaml:1 /],
    ['a tab', 'ledenadviseurs:\n\t- id: x', /ledenadviseurs\.yaml:2 .*tab/],
    ['an unknown key', GOOD.replace('expertise:', 'expertises:'), /:7 .*onbekende sleutel "expertises"/],
    ['an unknown region', GOOD.replace('[achterhoek]', '[achterhok]'), /:3 .*onbekende regio "achterhok"/],
    ['two of the same id', GOOD.replace('id: land', 'id: oost'), /:11 .*twee keer/],
    ['an address that is none', GOOD.replace('oost@vo.nl', 'oost'), /:5 .*adres/],
    ['two addresses in one', GOOD.replace('oost@vo.nl', 'oost@vo.nl, x@vo.nl'), /:5 .*adres/],
    ['a day that is none', GOOD.replace('2026-12-21', '2026-13-21'), /:9 .*van/],
    ['nothing', '', /:1 /],
  ])('with %s gives nobody, and the log says where and how to mend it', async (_, text, line) => {
    const { read, log } = await makeFile(text);
    expect(read()).toEqual([]);
    expect(log.lines[0]).toMatchObject({ level: 'error', event: 'advisers.mistake' });
    expect(log.lines[0]?.fields.reason).toMatch(line);
    expect(JSON.stringify(log.lines)).not.toContain('@');
  });

  it('is read again when it is mended', async () => {
    const { read, write } = await makeFile('ledenadviseurs: [');
    expect(read()).toEqual([]);
    await write(GOOD);
    expect(read()).toHaveLength(2);
  });

  it('gives only .example addresses in trial mode', async () => {
    const { read } = await makeFile(GOOD, true);
    expect(read().map(({ address }) => address)).toEqual(['ledenadviseur-oost@krimpwijzer.example', 'land@vo.example']);
  });
});
