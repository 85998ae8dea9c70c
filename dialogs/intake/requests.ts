import type { RequestId } from '../../bot/contracts/library.ts';
import type { Expectation } from '../dialog.ts';
import { forms } from './forms.ts';

/** Steps that take more than this give the text of the mail, the others the rows of its facts. */
const LONGEST_FACT = 1000;

const longText: Expectation = { kind: 'text', maxLength: 8000 };
const shortText: Expectation = { kind: 'text', maxLength: LONGEST_FACT };
const yesNo: Expectation = { kind: 'yes-no' };

/** Whether the answer is a text by itself rather than a row of facts. */
export function isLongText(expects: Expectation): boolean {
  return expects.kind === 'text' && expects.maxLength > LONGEST_FACT;
}

/** What a step of a request expects. */
interface OwnStep {
  readonly expects: Expectation;
  readonly optional: boolean;
}

const needed = (expects: Expectation): OwnStep => ({ expects, optional: false });
const optional = (expects: Expectation): OwnStep => ({ expects, optional: true });

/** The ids of the steps that only some requests have. */
export const ownStepIds = [
  'vraag',
  'adviseur-doel',
  'tafel-besturen',
  'tafel-doel',
  'rvt-onderwerp',
  'rvt-wanneer',
  'visitatie-vraag',
  'uitwisseling-brengt',
  'uitwisseling-zoekt',
  'uitwisseling-toestemming',
  'maatwerk-knelpunt',
  'voorbeeld-partijen',
  'voorbeeld-vorm',
  'voorbeeld-jaar',
  'voorbeeld-uitkomst',
  'voorbeeld-regio',
  'voorbeeld-toestemming',
  'ocw-toestemming',
  'bel-telefoon',
  'bel-wanneer',
] as const;
/** The id of a step that only some requests have. */
export type OwnStepId = (typeof ownStepIds)[number];

/** What these steps expect; their texts follow from the id (content/teksten/intake.yaml). */
export const ownSteps: Readonly<Record<OwnStepId, OwnStep>> = {
  vraag: needed(longText),
  'adviseur-doel': needed(longText),
  'tafel-besturen': needed(shortText),
  'tafel-doel': needed(longText),
  'rvt-onderwerp': optional(longText),
  'rvt-wanneer': optional({ kind: 'date', first: true }),
  'visitatie-vraag': needed(longText),
  'uitwisseling-brengt': needed(longText),
  'uitwisseling-zoekt': needed(longText),
  'uitwisseling-toestemming': needed(yesNo),
  'maatwerk-knelpunt': needed(longText),
  'voorbeeld-partijen': needed(shortText),
  'voorbeeld-vorm': optional({ kind: 'choice', options: forms }),
  'voorbeeld-jaar': needed({ kind: 'text', maxLength: 60 }),
  'voorbeeld-uitkomst': optional(longText),
  'voorbeeld-regio': needed({ kind: 'region' }),
  'voorbeeld-toestemming': needed(yesNo),
  'ocw-toestemming': needed(yesNo),
  'bel-telefoon': needed({ kind: 'phone' }),
  'bel-wanneer': optional({ kind: 'text', maxLength: 200 }),
};

/** All requests, in the order in which they are offered. */
export const intakeRequests = [
  'vraag',
  'ledenadviseur',
  'bestuurlijke-tafel',
  'rvt-gesprek',
  'visitatie',
  'collegiale-uitwisseling',
  'maatwerk-regio',
  'praktijkvoorbeeld-delen',
  'ocw',
  'terugbellen',
] as const satisfies readonly RequestId[];

/** The steps of its own that each request has, in order. */
export const requests: Readonly<Record<RequestId, readonly [OwnStepId, ...OwnStepId[]]>> = {
  vraag: ['vraag'],
  ledenadviseur: ['adviseur-doel'],
  'bestuurlijke-tafel': ['tafel-besturen', 'tafel-doel'],
  'rvt-gesprek': ['rvt-onderwerp', 'rvt-wanneer'],
  visitatie: ['visitatie-vraag'],
  'collegiale-uitwisseling': ['uitwisseling-brengt', 'uitwisseling-zoekt', 'uitwisseling-toestemming'],
  'maatwerk-regio': ['maatwerk-knelpunt'],
  'praktijkvoorbeeld-delen': [
    'voorbeeld-partijen',
    'voorbeeld-vorm',
    'voorbeeld-jaar',
    'voorbeeld-uitkomst',
    'voorbeeld-regio',
    'voorbeeld-toestemming',
  ],
  ocw: ['vraag', 'ocw-toestemming'],
  terugbellen: ['vraag', 'bel-telefoon', 'bel-wanneer'],
};
