import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Mail } from '../../bot/contracts/mail.ts';
import { startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startWebTalk } from '../support/web-talk.ts';

const ADVISERS = `
ledenadviseurs:
  - id: zeeland
    rol: Ledenadviseur Zeeland
    adres: echt@vo-raad.nl
    regios: [zeeland]
`;
const ANSWERS = [
  'wij willen graag een ledenadviseur inschakelen',
  'Wij willen met twee besturen samen optrekken.',
  'Terneuzen',
  'A. de Vries',
  'sla over',
  'vries@voorbeeld.example',
  'sla over',
];

async function mailsIn(dataDir: string): Promise<Mail[]> {
  const names = await readdir(join(dataDir, 'mail')).catch(() => []);
  const files = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFile(join(dataDir, 'mail', name), 'utf8'));
  return (await Promise.all(files)).map((text) => JSON.parse(text) as Mail);
}

it(
  'a wish reaches the adviser of the region, who claims it; the user hears so in the talk',
  { timeout: 120_000 },
  async () => {
    const dataDir = await temporaryFolder();
    await writeFile(join(dataDir, 'ledenadviseurs.yaml'), ADVISERS);
    const program = await startProgram({ DATA_DIR: dataDir });
    const talk = await startWebTalk(program.origin);
    let said = await talk.say(ANSWERS[0] ?? '');
    for (const answer of ANSWERS.slice(1)) said = await talk.say(answer);
    if (said.at(-1)?.channelData?.key === 'intake.gesprek-mee') said = await talk.say('nee');
    expect(said.at(-1)?.channelData?.key).toBe('intake.overzicht');
    said = await talk.say('verstuur');
    expect(said.at(-1)?.text).toMatch(/vastgelegd onder KW-.*een ledenadviseur/s);

    const mails = await vi.waitFor(
      async () => {
        const all = await mailsIn(dataDir);
        expect(all).toHaveLength(2);
        return all;
      },
      { timeout: 15_000, interval: 100 },
    );
    const toAdviser = mails.find(({ kind }) => kind === 'to-staff');
    // In trial mode no real address is ever used.
    expect(toAdviser?.to).toBe('ledenadviseur-zeeland@krimpwijzer.example');
    expect(toAdviser?.text).toContain('omdat u ledenadviseur bent voor de regio');
    expect(mails.find(({ kind }) => kind === 'confirmation')?.text).toContain('Ledenadviseur Zeeland');

    const url = (/http\S+\/zaak\/[^\s#]+/.exec(toAdviser?.text ?? '')?.[0] ?? '').replace('localhost', '127.0.0.1');
    const page = await (await fetch(url)).text();
    const form = page.split('<form').find((part) => part.includes('value="oppakken"')) ?? '';
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? '';
    const body = new URLSearchParams({
      actie: 'oppakken',
      merk: field('merk'),
      eenmalig: field('eenmalig'),
      naam: 'Mina',
    });
    const claimed = await fetch(url, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(await claimed.text()).toContain('Opgepakt door Mina');
    expect((await talk.heard()).at(-1)).toMatchObject({
      channelData: { key: 'zaak.opgepakt' },
      text: expect.stringContaining('opgepakt door Mina'),
    });
    // The log tells what happened, and nothing of what was said.
    expect(program.output()).toContain('case.changed');
    expect(program.output()).not.toMatch(/Mina|Vries|optrekken|Terneuzen|echt@vo-raad/);
  },
);
