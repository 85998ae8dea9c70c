import { describe, expect, it } from 'vitest';
import { readCopyWish } from '../../bot/understanding/read-copy-wish.ts';

describe('readCopyWish', () => {
  it.each([
    ['mail mij dit', 'mail', false],
    ['kunt u dit antwoord naar mij mailen?', 'mail', false],
    ['stuur mij de routekaart per e-mail', 'mail', true],
    ['kan ik dit printen?', 'keep', false],
    ['bewaar dit antwoord', 'keep', false],
    ['ik wil de routekaart graag downloaden als pdf', 'keep', true],
  ])('reads %j as %s, routekaart: %s', (text, kind, routekaart) => {
    expect(readCopyWish(text)).toEqual({ kind, routekaart });
  });

  it.each([
    'mijn mail is a@b.nl',
    'wat is uw e-mailadres?',
    'bewaren',
    'mail',
    'wat bewaart u van mij?',
    'stuur mij een medewerker',
    'hoe lang bewaart u dit gesprek?',
    'mag een school dit opslaan van leerlingen',
    '',
  ])('leaves %j alone', (text) => {
    expect(readCopyWish(text)).toBeNull();
  });
});
