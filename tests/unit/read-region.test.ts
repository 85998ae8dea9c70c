import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { ordinaryPlaceNames } from '../../bot/understanding/ordinary-place-names.ts';
import { createRegionReader } from '../../bot/understanding/read-region.ts';
import { createRegionNames } from '../../bot/understanding/region-names.ts';
import { readingLine } from '../support/reading-line.ts';

const { library } = readLibrary(join(import.meta.dirname, '../../content'));
const [regions, provinces] = [library?.regions ?? [], library?.provinces ?? []];
const readRegion = createRegionReader(regions, provinces);

const table: readonly (readonly [string, string])[] = [
  ['Achterhoek', 'achterhoek | Achterhoek'],
  ['wij zitten in de Achterhoek', 'achterhoek | Achterhoek'],
  ['WIJ ZITTEN IN DE ACHTERHOEK', 'achterhoek | Achterhoek'],
  ['agterhoek', 'achterhoek | Achterhoek'],
  ['Doetinchem', 'achterhoek | Doetinchem (Achterhoek)'],
  ['doetinchem, achterhoek', 'achterhoek | Doetinchem (Achterhoek)'],
  ['Doetinchem en Winterswijk', 'achterhoek | Doetinchem, Winterswijk (Achterhoek)'],
  ['doetichem', 'achterhoek | Doetinchem (Achterhoek)'],
  ['Winterswyk', 'achterhoek | Winterswijk (Achterhoek)'],
  ['Maastrciht', 'maastricht-mergelland | Maastricht (Maastricht-Mergelland)'],
  ['enschde', 'twente | Enschede (Twente)'],
  ['Leewarden', 'noordwest-fryslan | Leeuwarden (Noordwest-Fryslân)'],
  ['zeelnd', 'zeeland | Zeeland'],
  ['zeeuws vlaandern', 'zeeuws-vlaanderen | Zeeuws-Vlaanderen'],
  ['Ede en Wageningen', 'veluwe | Ede, Wageningen (Veluwe)'],
  ['Zeeuws Vlaandren', 'zeeuws-vlaanderen | Zeeuws-Vlaanderen'],
  ['Zeeuws-Vlaanderen in Zeeland', 'zeeuws-vlaanderen | Zeeuws-Vlaanderen'],
  ['NO Friesland', 'noordoost-fryslan | Noordoost-Fryslân'],
  ['Friesland', 'fryslan | Fryslân'],
  ["'s-Hertogenbosch", "noordoost-brabant | 's-Hertogenbosch (Noordoost-Brabant)"],
  ['Den Bosch', 'noordoost-brabant | Den Bosch (Noordoost-Brabant)'],
  ['Terneuzen/Hulst', 'zeeuws-vlaanderen | Terneuzen, Hulst (Zeeuws-Vlaanderen)'],
  ['Emmen in Drenthe', 'oost-drenthe | Emmen (Oost-Drenthe)'],
  ['Emmen en Assen', '? Emmen (Oost-Drenthe) / Assen (Noord-Drenthe)'],
  ['Twente en de Achterhoek', '? Twente / Achterhoek'],
  ['Hengelo', '? Hengelo (Twente) / Hengelo (Achterhoek)'],
  ['Hengelo (Gld)', 'achterhoek | Hengelo (Achterhoek)'],
  ['Hengelo in Gelderland', 'achterhoek | Hengelo (Achterhoek)'],
  ['Hengelo, Twente', 'twente | Hengelo (Twente)'],
  ['Bergen', '? Bergen (Alkmaar en omgeving) / Bergen (Noord-Limburg)'],
  ['Bergen op Zoom', 'west-brabant | Bergen op Zoom (West-Brabant)'],
  ['Bergen in Limburg', 'noord-limburg | Bergen (Noord-Limburg)'],
  ['Groningen', '? Groningen (Groningen-stad en omgeving) / Groningen (provincie)'],
  ['provincie Groningen', 'groningen | Groningen'],
  ['stad Groningen', 'groningen-stad | Groningen-stad en omgeving'],
  ['Utrecht', '? Utrecht (Utrecht-stad en omgeving) / Utrecht (provincie)'],
  ['Zuid-Limburg', '? Parkstad Limburg / Maastricht-Mergelland / Westelijke Mijnstreek'],
  ['Loenen', '? Loenen (Apeldoorn en de Stedendriehoek) / Loenen aan de Vecht (Utrecht-West)'],
  ['de Peel', '? Zuidoost-Brabant / Noord-Limburg'],
  ['Best', 'zuidoost-brabant | Best (Zuidoost-Brabant)'],
  ['best', 'zuidoost-brabant | Best (Zuidoost-Brabant)'],
  ['wij zitten in best', 'zuidoost-brabant | Best (Zuidoost-Brabant)'],
  ['De school staat in Best en Oirschot', 'zuidoost-brabant | Best, Oirschot (Zuidoost-Brabant)'],
  ['Best lastig', '?'],
  ['in best veel gevallen', '?'],
  ['dat is het beste', '?'],
  ['Putten op de Veluwe', 'veluwe | Putten (Veluwe)'],
  ['geld uit te putten', '?'],
  ['gemeente Buren', 'rivierenland | Buren (Rivierenland)'],
  ['de buren klagen', '?'],
  ['wij houden van houten huizen', '?'],
  ['Houten', 'utrecht-stad | Houten (Utrecht-stad en omgeving)'],
  ['Echt', 'midden-limburg | Echt-Susteren (Midden-Limburg)'],
  ['dat is echt waar', '?'],
  ['het aantal leerlingen gaat dalen', '?'],
  ['wij zitten in Dalen', 'oost-drenthe | Dalen (Oost-Drenthe)'],
  ['dat kan leiden tot krimp', '?'],
  ['wij zitten in leiden', 'leiden-bollenstreek | Leiden (Leiden en de Bollenstreek)'],
  ['school in de wijk', '?'],
  ['onze school in De Wijk', 'zuidwest-drenthe | De Wijk (Zuidwest-Drenthe)'],
  ['de scholen werden kleiner', '?'],
  ['in ons dorp is nog een school', '?'],
  ['landelijk', '?'],
  [
    'Wij hebben samen met de andere besturen in de omgeving van Doetichem een plan',
    'achterhoek | Doetinchem (Achterhoek)',
  ],
  ['Wij hebben samen met drie andere besturen in Winterswyk een plan gemaakt', '? Winterswijk (Achterhoek)'],
  ['heel Nederland', '?'],
  ['banaan', '?'],
];

describe('createRegionReader', () => {
  it.each(table)('reads %j as %j', (text, expected) => {
    expect(readingLine(readRegion(text))).toBe(expected);
  });

  it('reads every name of regios.yaml as itself, or asks which one is meant', () => {
    const wrong = regions.flatMap((region) =>
      [region.name, ...region.also, ...region.municipalities, ...region.places].filter((name) => {
        const reading = readRegion(name);
        const ids =
          reading.kind === 'value' ? [reading.answer.value] : (reading.candidates ?? []).map(({ value }) => value);
        return !ids.includes(region.id);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says that a name was spelled differently', () => {
    expect(readRegion('Winterswyk')).toMatchObject({ answer: { detail: { corrected: true } } });
    expect(readRegion('Winterswijk')).not.toMatchObject({ answer: { detail: { corrected: true } } });
  });
});

describe('ordinaryPlaceNames', () => {
  it('holds only names that regios.yaml has', () => {
    const names = createRegionNames(regions, provinces);
    expect([...ordinaryPlaceNames.keys()].filter((name) => !names.find(name))).toEqual([]);
  });
});
