import type { StepRule } from './rule.ts';

const BEGINNING = ['nog-niet-begonnen', 'onbekend'] as const;

/** Next steps with others: coming together, the plan, and the decision. */
export const togetherSteps: readonly StepRule[] = [
  // The others
  {
    id: 'besturen-uitnodigen',
    order: 30,
    because: 'phase',
    when: [{ phase: [...BEGINNING] }],
    ground: { item: 'eerste-stappen', words: 'nodig de andere besturen uit en spreek een doel af' },
  },
  {
    id: 'zelfde-cijfers',
    order: 30,
    because: 'obstacle',
    when: [{ obstacle: ['concurrentie'], phase: [...BEGINNING, 'verkennen'] }],
    ground: { item: 'partijen-aan-tafel', words: 'zien wij dezelfde cijfers' },
  },
  {
    id: 'neutrale-voorzitter',
    order: 36,
    because: 'obstacle',
    when: [{ obstacle: ['concurrentie'], phase: ['afspraken', 'besluiten', 'uitvoeren'] }],
    ground: {
      item: 'partijen-aan-tafel',
      words: 'Kies een neutrale plaats en iemand van buiten als voorzitter',
    },
  },
  {
    id: 'klein-beginnen',
    order: 31,
    because: 'obstacle',
    when: [{ obstacle: ['tijd'] }],
    ground: { item: 'doorlooptijd', words: 'Begin intussen met iets kleins' },
  },
  {
    id: 'mbo-en-bedrijven',
    order: 9,
    because: 'concern',
    when: [
      { concern: ['vmbo-techniek'], phase: [...BEGINNING, 'verkennen', 'afspraken'] },
      { concern: ['vmbo-techniek'], phase: [...BEGINNING, 'verkennen', 'afspraken'], partner: ['mbo', 'bedrijven'] },
    ],
    ground: { item: 'wie-aan-tafel', words: 'Nodig mbo en bedrijven uit zodra het over vmbo gaat' },
  },
  {
    id: 'vakken-tellen',
    order: 15,
    because: 'concern',
    when: [{ concern: ['bovenbouw', 'breed-aanbod'] }],
    ground: { item: 'bovenbouw-aanbod', words: 'Tel per vak en profiel de leerlingen voor de komende vijf jaar' },
  },
  {
    id: 'profielen-tellen',
    order: 15,
    because: 'concern',
    when: [{ concern: ['vmbo-techniek'], phase: [...BEGINNING, 'verkennen'] }],
    ground: { item: 'vmbo-gezamenlijk', words: 'overzicht van profielen, leerlingen en lokalen' },
  },
  {
    id: 'gemeente-huisvesting',
    order: 33,
    because: 'concern',
    when: [{ concern: ['huisvesting'] }],
    ground: { item: 'huisvesting', words: 'De gemeente is uw eerste partner voor huisvesting' },
  },
  {
    id: 'gemeente-gebouw',
    order: 33,
    because: 'concern',
    when: [{ concern: ['sluiting'] }, { concern: ['sluiting'], partner: ['gemeente'] }],
    ground: { item: 'school-sluiten', words: 'Praat met de gemeente over het gebouw' },
  },
  {
    id: 'po-instroom',
    order: 34,
    because: 'phase',
    when: [{ partner: ['po'], phase: [...BEGINNING, 'verkennen'] }],
    ground: { item: 'po-vo', words: 'Vraag de po-besturen naar hun eigen leerlingendaling' },
  },
  {
    id: 'regie',
    order: 35,
    because: 'phase',
    when: [{ phase: [...BEGINNING, 'verkennen'] }],
    ground: { item: 'eerste-stappen', words: 'kies een voorzitter en leg mandaat en planning vast' },
  },
  // The plan
  {
    id: 'identiteit-behouden',
    order: 40,
    because: 'obstacle',
    when: [{ obstacle: ['identiteit'] }],
    ground: { item: 'identiteitscommissie', words: 'wat u van beide identiteiten wilt behouden' },
  },
  {
    id: 'behouden-kiezen',
    order: 42,
    because: 'phase',
    when: [{ phase: ['verkennen'] }],
    ground: { item: 'regiovisie', words: 'Kies samen wat behouden moet blijven' },
  },
  {
    id: 'afspraken-vastleggen',
    order: 50,
    because: 'phase',
    when: [
      { phase: ['afspraken'] },
      { phase: ['afspraken'], partner: ['vo'] },
      { phase: ['afspraken'], obstacle: ['concurrentie'] },
    ],
    ground: { item: 'convenant', words: 'Leg doel, taken, kosten, looptijd en evaluatie vast' },
  },
  {
    id: 'aanbod-beschrijven',
    order: 43,
    because: 'phase',
    when: [{ phase: ['afspraken'] }],
    ground: { item: 'eerste-stappen', words: 'beschrijf het aanbod dat u samen wilt houden, en pas dan de vorm' },
  },
  {
    id: 'rpo-drempels',
    order: 51,
    because: 'concern',
    when: [{ phase: ['afspraken'], concern: ['bovenbouw', 'breed-aanbod', 'bereikbaarheid'] }],
    ground: { item: 'rpo', words: 'de drempels van 60 en 65 procent haalt' },
  },
  {
    id: 'rpo-planning',
    order: 55,
    because: 'concern',
    when: [{ concern: ['vmbo-techniek'], phase: ['afspraken', 'besluiten'] }],
    ground: { item: 'rpo-termijnen', words: 'Zet 1 november en 1 mei in de planning van alle deelnemende besturen' },
  },
  {
    id: 'mr-advies',
    order: 42,
    because: 'phase',
    when: [{ phase: ['afspraken'] }],
    ground: { item: 'mr-samenwerking', words: 'Vraag advies voordat u tekent' },
  },
  {
    id: 'plek-voor-elke-leerling',
    order: 53,
    because: 'concern',
    when: [{ concern: ['sluiting'] }, { concern: ['sluiting'], phase: ['uitvoeren'] }],
    ground: { item: 'school-sluiten', words: 'Maak afspraken over een plek voor elke leerling, ook over reizen' },
  },
  // The decision
  {
    id: 'fusietoets-vragen',
    merger: true,
    order: 60,
    because: 'phase',
    when: [{ phase: ['besluiten'] }],
    ground: { item: 'fusietoets', words: 'Vraag DUO of uw fusie onder de toets valt' },
  },
  {
    id: 'terugrekenen',
    order: 61,
    because: 'phase',
    when: [{ phase: ['besluiten'] }],
    ground: { item: 'doorlooptijd', words: 'Reken terug vanaf de gewenste startdatum' },
  },
  {
    id: 'besluiten-verdelen',
    order: 62,
    because: 'phase',
    when: [{ phase: ['besluiten'], schools: 'several' }],
    ground: { item: 'gmr-meerdere-scholen', words: 'besluit, scholen die het raakt, raad, soort recht' },
  },
  {
    id: 'gemeenten-betrekken',
    order: 63,
    because: 'phase',
    when: [{ phase: ['besluiten'] }],
    ground: { item: 'gemeente-rol', words: 'Betrek alle gemeenten waar u een vestiging heeft' },
  },
  {
    id: 'rvt-statuten',
    order: 41,
    because: 'phase',
    when: [{ phase: ['afspraken', 'besluiten'] }, { phase: ['afspraken', 'besluiten'], obstacle: ['rvt'] }],
    ground: { item: 'rvt-goedkeuring', words: 'Kijk dat na in uw eigen statuten en reglementen' },
  },
];
