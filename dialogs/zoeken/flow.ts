import type { Collection } from '../../bot/contracts/understanding.ts';
import { type Answers, defineDialog, type Edge, REVIEW, type Step } from '../dialog.ts';

/** What the search dialog ends in: in which collections to look, and for what. */
export interface ShowItems {
  readonly kind: 'show-items';
  readonly collections: readonly Collection[];
  /** What was asked for, in words that `Understanding.sought` reads. */
  readonly words: readonly string[];
}

const COLLECTIONS = ['praktijkvoorbeeld', 'handreiking'] as const satisfies readonly Collection[];
const BOTH = 'beide';

function step(id: string, expects: Step['expects'], next: readonly Edge[], optional = false): Step {
  const key = `zoeken.${id}`;
  return {
    id,
    text: key,
    label: `${key}.label`,
    why: `${key}.waarom`,
    hints: [`${key}.hint-1`, `${key}.hint-2`],
    expects,
    optional,
    next,
  };
}

const options = [...COLLECTIONS, BOTH].map((id) => ({
  id,
  text: `zoeken.soort.${id}`,
  ...(id === BOTH && { words: 'zoeken.soort.beide.woorden' }),
}));

/** Handreikingen hold for the whole country, and whoever named a place already is not asked for one. */
const noPlaceNeeded = ({ soort, onderwerp }: Answers): boolean =>
  soort?.value === 'handreiking' || onderwerp?.detail?.place === true;

/** Looking through the collections by buttons: which kind, which subject, where. */
export const zoeken = defineDialog<ShowItems>({
  id: 'zoeken',
  version: 1,
  name: 'zoeken.naam',
  start: 'soort',
  steps: [
    step('soort', { kind: 'choice', options }, [{ to: 'onderwerp' }]),
    step(
      'onderwerp',
      { kind: 'criteria' },
      [{ to: REVIEW, when: noPlaceNeeded, name: 'plaats bekend of niet van belang' }, { to: 'regio' }],
      true,
    ),
    step('regio', { kind: 'region' }, [{ to: REVIEW }], true),
  ],
  finish: (answers) => ({
    kind: 'show-items',
    collections: COLLECTIONS.filter((id) => answers.soort?.value === id || answers.soort?.value === BOTH),
    words: [...wordsOf(answers.onderwerp), ...(answers.regio ? [answers.regio.shown] : [])],
  }),
});

function wordsOf(answer: Answers[string] | undefined): readonly string[] {
  return Array.isArray(answer?.value) ? answer.value : [];
}
