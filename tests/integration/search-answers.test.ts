import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAsker } from '../../bot/commands/create-asker.ts';
import { openContent } from '../../bot/open-content.ts';
import { root } from '../support/read-imports.ts';

const ask = createAsker(openContent(join(root, 'content')));
const understood = async (text: string) => (await ask(text)).understood;

describe('the search over our own library', () => {
  it.each(['fusie', 'mr', 'subsidie', 'krimp'])('gives options for %s alone', async (text) => {
    expect(await understood(text)).toMatchObject({ outcome: 'options' });
  });

  it.each(['fusietoets', 'rpo', 'visitatie'])('answers %s, which is one subject', async (text) => {
    expect(await understood(text)).toMatchObject({ outcome: 'answer', items: [text] });
  });

  it.each([
    'test',
    'hoe laat is het',
    'wat is de hoofdstad van frankrijk',
    'ik ben boos',
    'asdf',
  ])('does not know what to say to: %s', async (text) => {
    expect(await understood(text)).toMatchObject({ outcome: 'unknown' });
  });

  it.each([
    'ben je een mens',
    'bent u een robot',
    'praat ik met een computer',
    'ben je AI',
    'wie ben jij',
  ])('says that it is a chatbot to: %s', async (text) => {
    const { messages, understood: how } = await ask(text);
    expect(how).toMatchObject({ act: 'help' });
    expect(messages[0]?.text).toMatch(/^Ik ben een chatbot, geen mens\./);
  });

  it('answers both questions of one message', async () => {
    const { items } = await understood('Mag de mr een fusie tegenhouden? En hoe lang duurt een fusie?');
    expect(items).toEqual(['mr-fusie', 'doorlooptijd']);
  });

  it('does not answer about Friesland what was asked about Zeeland', async () => {
    const { items } = await understood('hoeveel leerlingen minder in Zeeland');
    expect(items[0]).toBe('krimp-zeeland');
  });
});
