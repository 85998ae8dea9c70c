import type { Citation } from './rule.ts';
import type { SchoolType } from './situation.ts';

/** Where the opheffingsnorm stands (article 4.24 WVO 2020): of a school of one type, and of a scholengemeenschap, which we do not add up. */
export const normRules: Readonly<Record<SchoolType | 'scholengemeenschap', Citation>> = {
  pro: { item: 'opheffingsnorm', words: 'Praktijkonderwijs:** 70 leerlingen' },
  vmbo: { item: 'opheffingsnorm', words: 'Vbo:** 195, 240 of 360 leerlingen' },
  mavo: { item: 'opheffingsnorm', words: '195 voor mavo' },
  havo: { item: 'opheffingsnorm', words: '243,75 voor havo' },
  vwo: { item: 'opheffingsnorm', words: '292,5 voor vwo' },
  scholengemeenschap: {
    item: 'opheffingsnorm',
    words: 'de helft van de stichtingsnormen (artikel 4.2). Lees artikel 4.24',
  },
};
