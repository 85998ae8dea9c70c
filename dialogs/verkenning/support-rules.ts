import type { Rule } from './rule.ts';

/** Which support fits which answers; `id` is the item in content/ondersteuning, which also names the request. */
export const supportRules: readonly Rule[] = [
  {
    id: 'rvt-gesprek',
    when: [{ obstacle: ['rvt'] }],
    ground: { item: 'rvt-gesprek', words: 'met uw toezichthouders praat' },
  },
  {
    id: 'bestuurlijke-tafel',
    when: [{ obstacle: ['concurrentie'] }, { phase: ['verkennen', 'afspraken'], partner: ['vo'] }],
    ground: { item: 'bestuurlijke-tafel', words: 'een bestuurlijke tafel in uw regio begeleiden' },
  },
  {
    id: 'ledenadviseur',
    when: [{ phase: ['nog-niet-begonnen', 'verkennen', 'onbekend'] }],
    ground: { item: 'ledenadviseur', words: 'met u meedenkt over oplossingen en stappen' },
  },
  {
    id: 'ocw-accountmanager',
    when: [{ concern: ['financien', 'sluiting'] }, { phase: ['besluiten'] }],
    ground: { item: 'ocw-accountmanager', words: 'kennen de accountmanagers de wetten en regels goed' },
  },
  {
    id: 'maatwerk-regio',
    when: [{ concern: ['bereikbaarheid'] }, { partner: ['gemeente'], concern: ['breed-aanbod', 'huisvesting'] }],
    ground: { item: 'maatwerk-regio', words: 'gericht op de knelpunten en kansen van die regio' },
  },
  {
    id: 'collegiale-uitwisseling',
    when: [{ phase: ['verkennen', 'afspraken', 'besluiten', 'uitvoeren'] }, { concern: ['draagvlak'] }],
    ground: {
      item: 'collegiale-uitwisseling',
      words: 'bestuurders in een vergelijkbare situatie met elkaar in contact',
    },
  },
  {
    id: 'visitatie',
    when: [{ concern: ['kwaliteit'] }, { phase: ['uitvoeren'] }],
    ground: { item: 'visitatie', estimate: true },
  },
  {
    id: 'terugbellen',
    when: [{ obstacle: ['tijd'] }],
    ground: { item: 'terugbellen', estimate: true },
  },
  {
    id: 'contact',
    when: [{ obstacle: ['cijfers'] }, { phase: ['onbekend'] }],
    ground: {
      item: 'contact',
      words: 'U kunt uw vraag voor het project Regionale samenwerking hier in dit gesprek achterlaten',
    },
  },
  {
    id: 'eigen-voorbeeld-delen',
    when: [{ phase: ['uitvoeren'] }],
    ground: { item: 'eigen-voorbeeld-delen', words: 'U kunt uw praktijkvoorbeeld hier in dit gesprek delen' },
  },
];
