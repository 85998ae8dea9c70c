import type { StepRule } from './rule.ts';

const BEGINNING = ['nog-niet-begonnen', 'onbekend'] as const;

/** Next steps within the own board: the figures, and the own house. */
export const insideSteps: readonly StepRule[] = [
  // Figures
  {
    id: 'cijfers-zoeken',
    order: 10,
    because: 'obstacle',
    when: [{ obstacle: ['cijfers'] }],
    ground: { item: 'prognose-bronnen', words: 'Begin bij DUO' },
  },
  {
    id: 'cijfers-naast-elkaar',
    order: 11,
    because: 'phase',
    when: [{ phase: [...BEGINNING] }],
    ground: { item: 'eerste-stappen', words: 'leg de prognoses van alle vestigingen in uw gebied naast elkaar' },
  },
  {
    id: 'een-prognose',
    order: 12,
    because: 'phase',
    when: [{ phase: ['verkennen'] }],
    ground: { item: 'prognose-verschillen', words: 'één prognose als vertrekpunt' },
  },
  {
    id: 'oorzaak',
    order: 13,
    because: 'concern',
    when: [{ concern: ['kwaliteit'] }],
    ground: { item: 'kwaliteit', words: 'of uw daling demografie is of keuze van ouders' },
  },
  {
    id: 'drie-scenarios',
    order: 14,
    because: 'concern',
    when: [{ concern: ['financien'] }],
    ground: { item: 'financieel-tekort', words: 'Reken in drie scenario' },
  },
  {
    id: 'formatie',
    order: 16,
    because: 'concern',
    when: [{ concern: ['personeel'] }],
    ground: { item: 'personeel', words: 'meerjarenoverzicht van uw formatie naast uw prognose' },
  },
  {
    id: 'reistijdkaart',
    order: 17,
    because: 'concern',
    when: [{ concern: ['bereikbaarheid'] }],
    ground: { item: 'bereikbaarheid', words: 'Maak een kaart met woonplaatsen van leerlingen en reistijden' },
  },
  {
    id: 'alternatieven',
    order: 18,
    because: 'concern',
    when: [{ concern: ['sluiting'] }],
    ground: {
      item: 'school-sluiten',
      words: 'Maak eerst een eerlijke lijst van alternatieven, samen met buurbesturen',
    },
  },
  {
    id: 'norm-naast-prognose',
    order: 19,
    because: 'concern',
    when: [{ concern: ['sluiting'] }],
    ground: { item: 'opheffingsnorm', words: 'Leg uw prognose naast de norm, per school en per profiel' },
  },
  // The own house
  {
    id: 'rvt-agenda',
    order: 20,
    because: 'obstacle',
    when: [{ obstacle: ['rvt'], phase: [...BEGINNING, 'verkennen', 'uitvoeren'] }],
    ground: { item: 'wanneer-beginnen', words: 'op de agenda van de raad van toezicht' },
  },
  {
    id: 'mr-vroeg',
    order: 21,
    because: 'obstacle',
    when: [{ obstacle: ['mr'], phase: ['nog-niet-begonnen', 'verkennen', 'afspraken', 'onbekend'] }],
    ground: { item: 'mr-fusie', words: 'Praat al over motieven en alternatieven voordat er een besluit ligt' },
  },
  {
    id: 'mr-stukken',
    order: 21,
    because: 'obstacle',
    when: [{ obstacle: ['mr'], phase: ['besluiten', 'uitvoeren'] }],
    ground: { item: 'mr-fusie', words: 'Spreek af welke stukken de mr wanneer krijgt' },
  },
  {
    id: 'ouders-en-mr-plannen',
    order: 22,
    because: 'concern',
    when: [{ concern: ['sluiting'] }, { concern: ['sluiting'], obstacle: ['mr'] }],
    ground: {
      item: 'ouders-raadplegen-bij-sluiting',
      words: 'Zet de raadpleging in de planning voordat het besluit definitief wordt',
    },
  },
  {
    id: 'waarom-vertellen',
    order: 22,
    because: 'concern',
    when: [{ concern: ['draagvlak'] }],
    ground: { item: 'draagvlak', words: 'Vertel eerst het waarom, met de cijfers van uw eigen school' },
  },
];
