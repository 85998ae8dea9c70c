import type { DateRule } from './rule.ts';

/** Dates and rules of law that matter to these answers, the most pressing first: of these the first four are shown. Only what stands in the items. */
export const dateRules: readonly DateRule[] = [
  {
    id: 'mr-sluiting',
    when: [{ concern: ['sluiting'] }],
    ground: {
      item: 'mr-sluiting',
      words: 'Over het besluit om te sluiten heeft de mr adviesrecht, geen instemmingsrecht',
    },
  },
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
    id: 'gemeenteraad',
    when: [{ identity: ['samen'] }, { identity: ['openbaar'], phase: ['afspraken', 'besluiten'] }],
    ground: { item: 'gemeente-rol', words: 'de gemeenteraad beslist voor de openbare kant' },
  },
  {
    id: 'rpo-deelname',
    when: [
      {
        concern: ['vmbo-techniek'],
        phase: ['nog-niet-begonnen', 'verkennen', 'afspraken', 'besluiten', 'onbekend'],
      },
    ],
    ground: {
      item: 'rpo-drempels',
      words:
        'ten minste 60 procent van de leerlingen in die gemeente. Daarnaast doet ten minste 65 procent van de besturen',
    },
  },
  {
    id: 'vbo-profiel',
    when: [{ concern: ['vmbo-techniek'] }],
    ground: { item: 'opheffingsnorm', words: 'Een vbo-profiel eindigt na drie jaar zonder leerlingen' },
  },
  {
    id: 'geisoleerde-vestiging',
    when: [{ concern: ['financien', 'bereikbaarheid', 'sluiting'], sites: 'several' }],
    ground: {
      item: 'geisoleerde-vestiging',
      words: 'Sinds 1 januari 2022 krijgt een geïsoleerde vestiging een structurele toeslag',
    },
  },
  {
    id: 'fusietoets-weken',
    merger: true,
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
    id: 'opheffingsnorm',
    when: [{ schools: 'one' }, { concern: ['bovenbouw', 'breed-aanbod', 'sluiting'] }],
    ground: { item: 'opheffingsnorm', words: 'niet drie jaar achter elkaar onder mag zitten' },
  },
  {
    id: 'uitzondering',
    when: [{ schools: 'one', concern: ['bereikbaarheid', 'breed-aanbod'] }, { concern: ['sluiting'] }],
    ground: { item: 'uitzondering-opheffingsnorm', words: 'Hij beslist binnen 26 weken' },
  },
  {
    id: 'scholenfusie-start',
    merger: true,
    when: [
      {
        schools: 'several',
        concern: ['breed-aanbod', 'financien', 'huisvesting', 'kwaliteit'],
        phase: ['verkennen', 'afspraken', 'besluiten'],
      },
    ],
    ground: { item: 'scholenfusie', words: 'Reken terug vanaf 1 augustus en plan ruim' },
  },
  {
    id: 'rpo-einde',
    when: [{ phase: ['uitvoeren'], concern: ['vmbo-techniek', 'bovenbouw', 'breed-aanbod'] }],
    ground: { item: 'rpo-termijnen', words: 'Dat profiel vervalt als het plan afloopt' },
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
