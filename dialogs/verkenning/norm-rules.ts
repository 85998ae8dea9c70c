import type { Citation } from './rule.ts';
import type { SchoolType } from './situation.ts';

/** Where the opheffingsnorm of a school type stands (article 4.24 WVO 2020); for a school of its own, not a scholengemeenschap. */
export const normRules: Readonly<Record<SchoolType, Citation>> = {
  pro: { item: 'opheffingsnorm', words: 'Praktijkonderwijs:** 70 leerlingen' },
  vmbo: { item: 'opheffingsnorm', words: 'Vbo:** 195, 240 of 360 leerlingen' },
  mavo: { item: 'opheffingsnorm', words: '195 voor mavo' },
  havo: { item: 'opheffingsnorm', words: '243,75 voor havo' },
  vwo: { item: 'opheffingsnorm', words: '292,5 voor vwo' },
};
