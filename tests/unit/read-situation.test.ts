import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContent } from '../../bot/open-content.ts';
import { root } from '../support/read-imports.ts';

const { situation } = openContent(join(root, 'content')).understanding;

/** What is told, in few words: answers as `step=value`, then concerns, obstacles, phase and identity. */
function told(text: string): string {
  const found = situation(text);
  if (!found) return '';
  const answers = Object.entries(found.answers).map(([id, { value, detail }]) => {
    const unit = detail?.unit === 'leerlingen' ? ' leerlingen' : '';
    return `${id}=${value}${unit}`;
  });
  const { concerns, obstacles, phase, identity } = found;
  return [...answers, ...concerns, ...obstacles, phase, identity].filter(Boolean).join(' ');
}

const STORIES: readonly (readonly [string, string])[] = [
  [
    'Onze stichting in Delfzijl telt vier scholen, we gaan in tien jaar van 3200 naar 2400 leerlingen en de toezichthouders zien het probleem niet',
    'regio=eemsdelta scholen=4 daling=25 rvt',
  ],
  [
    'Bij ons in Oost-Groningen lopen de kleine vakken leeg. We hebben nu 950 leerlingen',
    'regio=oost-groningen leerlingen=950 bovenbouw',
  ],
  [
    'Ik ben sinds kort bestuurder in Roosendaal, de school verliest volgend jaar 60 leerlingen en ik heb geen geld meer voor alle docenten',
    'regio=west-brabant daling=60 leerlingen financien personeel',
  ],
  [
    'Hier in de Kop van Noord-Holland krimpt alles. Onze buurschool vist in dezelfde vijver en wil niet praten.',
    'regio=kop-van-noord-holland concurrentie',
  ],
  [
    'Eén school, 400 leerlingen, Winterswijk. Straks een kwart minder. Wat nu?',
    'regio=achterhoek scholen=1 leerlingen=400 daling=25',
  ],
  [
    'ons bestuur (twee vo-scholen, openbaar) zit in de Achterhoek; de ouders zijn woedend over een mogelijke sluiting',
    'regio=achterhoek scholen=2 draagvlak sluiting openbaar',
  ],
  [
    'Ze willen onze locatie in Oostburg sluiten en wij hebben 140 leerlingen',
    'regio=zeeuws-vlaanderen leerlingen=140 sluiting',
  ],
  ['onze vestiging in Hulst moet dicht, wij hebben 90 leerlingen', 'regio=zeeuws-vlaanderen leerlingen=90 sluiting'],
  ['wij gaan in Delfzijl een school opheffen, we hebben nu 300 leerlingen', 'regio=eemsdelta leerlingen=300 sluiting'],
  ['wij sluiten een convenant in Delfzijl, we hebben nu 300 leerlingen', 'regio=eemsdelta leerlingen=300'],
  [
    'onze school in Sluis gaat misschien dicht en het geld is op, we hebben 200 leerlingen',
    'regio=zeeuws-vlaanderen leerlingen=200 sluiting financien',
  ],
  ['we hebben een vmbo in Emmen met 220 leerlingen en er gaan er elk jaar 15 af', 'regio=oost-drenthe leerlingen=220'],
  [
    'wij praten al een tijd met het andere bestuur in Drenthe, maar het een is christelijk en het ander openbaar',
    'regio=drenthe verkennen samen',
  ],
  [
    'Ons bestuur heeft 1200 lln verdeeld over 3 scholen. Er komt een tekort van 2 miljoen aan.',
    'scholen=3 leerlingen=1200 financien',
  ],
  [
    'In onze regio (Noord-Limburg) weten we niet eens hoeveel leerlingen we kwijtraken. Geen enkele prognose klopt.',
    'regio=noord-limburg cijfers',
  ],
  [
    'de mr van onze school in Hoogeveen is fel tegen samenwerking met het openbaar onderwijs, we verliezen 200 leerlingen',
    'regio=zuidwest-drenthe daling=200 leerlingen mr',
  ],
  [
    'Wij zitten in Vlissingen. Over acht jaar is een derde van de leerlingen weg en we weten echt niet waar te beginnen',
    'regio=walcheren daling=33.3 nog-niet-begonnen',
  ],
  [
    'Geen idee hoe verder: drie vestigingen in de Bommelerwaard, minus 12 % de komende zes jaar, kwaliteit holt achteruit',
    'regio=rivierenland vestigingen=3 daling=-12 kwaliteit',
  ],
  [
    'we zijn in gesprek met drie besturen in Twente over een gezamenlijk technisch profiel',
    'regio=twente vmbo-techniek verkennen',
  ],
];

describe('readSituation', () => {
  it.each(STORIES)('reads %j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'mag een school met 300 leerlingen verdwijnen?',
    'Wat doet de gemeente in Drenthe?',
    'hoeveel leerlingen heeft de Achterhoek?',
    'mag onze openbare school in Assen fuseren?',
    'wij zitten in de Achterhoek',
    'wij krimpen',
    'Een school in Zeeland zoekt hulp.',
    '',
  ])('leaves %j alone', (text) => {
    expect(told(text)).toBe('');
  });
});
