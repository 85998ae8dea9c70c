import type { DateRule } from './rule.ts';

/** Dates and rules of law that matter to these answers, the most pressing first. Only what stands in the items. */
export const dateRules: readonly DateRule[] = [
  {
    id: 'rpo-aanvraag',
    day: '11-01',
    when: [
      {
        concern: ['vmbo-techniek', 'bovenbouw', 'breed-aanbod', 'bereikbaarheid'],
        phase: ['nog-niet-begonnen', 'verkennen', 'afspraken', 'besluiten', 'onbekend'],
      },
    ],
    ground: { item: 'rpo-termijnen', words: 'dient u in vóór 1 november. Het besluit volgt vóór 1 mei' },
  },
  {
    id: 'scholenfusie-start',
    day: '08-01',
    when: [
      {
        schools: 'several',
        concern: ['breed-aanbod', 'financien', 'huisvesting', 'kwaliteit'],
        phase: ['verkennen', 'afspraken', 'besluiten'],
      },
    ],
    ground: { item: 'wettelijke-termijnen', words: 'Een scholenfusie gaat in op 1 augustus' },
  },
  {
    id: 'fusietoets-weken',
    when: [{ phase: ['besluiten'] }, { phase: ['afspraken'], concern: ['financien', 'breed-aanbod'] }],
    ground: { item: 'fusietoets-drempels-en-duur', words: 'binnen 13 weken' },
  },
  {
    id: 'mr-rechten',
    when: [{ obstacle: ['mr'] }, { concern: ['draagvlak'] }],
    ground: { item: 'mr-samenwerking', words: 'uit tot een fusie? Dan heeft de mr instemmingsrecht' },
  },
  {
    id: 'ouders-raadplegen',
    when: [{ concern: ['draagvlak'] }],
    ground: {
      item: 'ouders-raadplegen-bij-sluiting',
      words: 'U moet de ouders raadplegen voordat u besluit een school te sluiten',
    },
  },
  {
    id: 'vbo-profiel',
    when: [{ concern: ['vmbo-techniek'] }],
    ground: { item: 'opheffingsnorm', words: 'Een vbo-profiel eindigt na drie jaar zonder leerlingen' },
  },
  {
    id: 'opheffingsnorm',
    when: [{ schools: 'one' }, { concern: ['bovenbouw', 'breed-aanbod'] }],
    ground: { item: 'opheffingsnorm', words: 'niet drie jaar achter elkaar onder mag zitten' },
  },
  {
    id: 'uitzondering',
    when: [{ schools: 'one', concern: ['bereikbaarheid', 'breed-aanbod'] }],
    ground: { item: 'uitzondering-opheffingsnorm', words: 'Hij beslist binnen 26 weken' },
  },
  {
    id: 'rpo-einde',
    when: [{ phase: ['uitvoeren'], concern: ['vmbo-techniek', 'bovenbouw', 'breed-aanbod'] }],
    ground: { item: 'rpo-termijnen', words: 'Dat profiel vervalt als het plan afloopt' },
  },
  {
    id: 'gemeenteraad',
    when: [{ identity: ['samen'] }, { identity: ['openbaar'], phase: ['afspraken', 'besluiten'] }],
    ground: { item: 'gemeente-rol', words: 'de gemeenteraad beslist voor de openbare kant' },
  },
  {
    id: 'tijdelijke-nevenvestiging',
    when: [{ concern: ['huisvesting'] }],
    ground: {
      item: 'wettelijke-termijnen',
      words: 'vier maanden vooraf melden',
      source: 'DUO, tijdelijke nevenvestiging',
    },
  },
];
