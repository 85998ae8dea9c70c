import type { StepRule } from './rule.ts';

const BEGINNING = ['nog-niet-begonnen', 'onbekend'] as const;

/** Next steps with others: coming together, the plan, the decision, and keeping it up. */
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
    when: [{ obstacle: ['concurrentie'] }],
    ground: { item: 'partijen-aan-tafel', words: 'zien wij dezelfde cijfers' },
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
    order: 32,
    because: 'concern',
    when: [{ concern: ['vmbo-techniek'], partner: ['mbo', 'bedrijven'] }],
    ground: { item: 'wie-aan-tafel', words: 'Nodig mbo en bedrijven uit zodra het over vmbo gaat' },
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
    id: 'aanbod-beschrijven',
    order: 43,
    because: 'phase',
    when: [{ phase: ['afspraken'] }],
    ground: { item: 'eerste-stappen', words: 'beschrijf het aanbod dat u samen wilt houden, en pas dan de vorm' },
  },
  {
    id: 'afspraken-vastleggen',
    order: 50,
    because: 'phase',
    when: [{ phase: ['afspraken'] }],
    ground: { item: 'convenant', words: 'Leg doel, taken, kosten, looptijd en evaluatie vast' },
  },
  {
    id: 'rpo-drempels',
    order: 51,
    because: 'phase',
    when: [
      {
        phase: ['afspraken'],
        concern: ['vmbo-techniek', 'bovenbouw', 'breed-aanbod', 'bereikbaarheid'],
        partner: ['vo'],
      },
    ],
    ground: { item: 'rpo', words: 'de drempels van 60 en 65 procent haalt' },
  },
  {
    id: 'mr-advies',
    order: 52,
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
  // Keeping it up
  {
    id: 'cijfers-verversen',
    order: 70,
    because: 'phase',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'samenwerking-volhouden', words: 'Ververs elk jaar samen de cijfers' },
  },
  {
    id: 'vast-overleg',
    order: 71,
    because: 'phase',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'samenwerking-volhouden', words: 'Plan een vast overleg van de bestuurders' },
  },
  {
    id: 'resultaten-delen',
    order: 73,
    because: 'phase',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'samenwerking-volhouden', words: 'Deel kleine resultaten met personeel en ouders' },
  },
  {
    id: 'zonder-extra-geld',
    order: 72,
    because: 'concern',
    when: [{ concern: ['financien'], phase: ['besluiten', 'uitvoeren'] }],
    ground: { item: 'besparing-komt-laat', words: 'Toets de begroting ook zonder extra geld van buiten' },
  },
];
