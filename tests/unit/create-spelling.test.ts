import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../bot/understanding/create-spelling.ts';
import { isOrdinaryDutch } from '../../bot/understanding/ordinary-dutch.ts';

const spell = createSpelling(new Set(['fusie', 'leerlingen', 'leerling', 'identiteitscommissie', 'visie', 'zes']), [
  'leerlingen',
  'leerling',
  'fusie',
  'identiteitscommissie',
  'zes',
]);

describe('the spelling', () => {
  it.each([
    ['fuise', 'fusie'],
    ['fussie', 'fusie'],
    ['leerlinge', 'leerlingen'],
    ['identiteitscomissie', 'identiteitscommissie'],
    ['identiteitscommisiie', 'identiteitscommissie'],
  ])('mends %s', (word, mended) => {
    expect(spell(word)).toBe(mended);
  });

  it.each([
    ['visie', 'known'],
    ['zed', 'short'],
    ['12345', 'a number'],
    ['museum', 'far from all'],
  ])('leaves %s alone: %s', (word) => {
    expect(spell(word)).toBe(word);
  });
});

describe('ordinary Dutch', () => {
  it.each(['woest', 'straten', 'wijze', 'fietste', 'gezakte', 'witte', 'heerst'])('holds %s', (word) => {
    expect(isOrdinaryDutch(word)).toBe(true);
  });

  it.each(['fuise', 'convenand', 'dislcatie'])('does not hold %s', (word) => {
    expect(isOrdinaryDutch(word)).toBe(false);
  });
});
