import { describe, expect, it } from 'vitest';
import { readMergerWish } from '../../bot/understanding/read-merger-wish.ts';

describe('readMergerWish', () => {
  it.each([
    'geen fusie',
    'toch geen fusie',
    'haal die fusie van de kaart',
    'liever geen fusies',
    'wij willen niet fuseren',
    'Wij willen absoluut geen bestuurlijke fusie.',
    'laat de fusies maar weg',
    'fusie is geen optie',
    'nee, geen fusie',
    'een fusie willen wij niet',
    'een fusie zien wij niet zitten',
    'geen fusies alsjeblieft',
    'schrap bestuurlijke fusie',
  ])('reads "%s" as nothing but no merger', (text) => {
    expect(readMergerWish(text)).toEqual({ kind: 'without', whole: true });
  });

  it.each([
    'mr vooral, die wil geen fusie',
    'de mr wil geen fusie',
    'waarom bestuurlijke fusie? ik wil geen fusie',
    'Wij zijn een eenpitter met 400 leerlingen in Terneuzen en willen geen fusie. Wat kan wel?',
    'wij zijn tegen een fusie in Terneuzen',
    'samenwerken graag, maar fuseren willen we niet',
  ])('reads no merger in "%s", beside other things', (text) => {
    expect(readMergerWish(text)).toEqual({ kind: 'without', whole: false });
  });

  it.each([
    'fusie mag wel',
    'een fusie mag toch wel',
    'zet de fusies er weer bij',
    'fusies mogen weer',
    'toch wel een fusie',
    'doe toch maar wel fusie',
    'neem fusies weer mee',
  ])('reads "%s" as a merger after all', (text) => {
    expect(readMergerWish(text)).toEqual({ kind: 'with', whole: true });
  });

  it.each([
    'er is nog geen fusie',
    'moet dat ook als er geen fusie is?',
    'willen jullie geen fusie?',
    'wij weten niet of we een fusie willen',
    'bestaat de fusietoets nog?',
    'de mr is tegen fusie',
    'we willen de fusie niet uitstellen',
    'er komt geen fusie met het buurbestuur',
    'de mr stemt niet in met de fusie',
    'wij zijn gefuseerd',
    'wat is een bestuurlijke fusie',
    'wij overwegen een fusie',
    'hoe werk je samen zonder fusie',
    'mag een fusie zonder de mr?',
  ])('reads no wish in "%s"', (text) => {
    expect(readMergerWish(text)).toBeNull();
  });
});
