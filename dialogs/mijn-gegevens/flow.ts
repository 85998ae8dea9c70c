import type { MyDataWish } from '../../bot/contracts/understanding.ts';
import { defineDialog, type Edge, REVIEW, type Step } from '../dialog.ts';

/** What the dialog ends in: what the user wants with what is kept of him; `niets` when he thought better of erasing. */
export interface HandleMyData {
  readonly kind: 'my-data';
  readonly wish: MyDataWish | 'niets';
}

const WISHES = ['inzien', 'meenemen', 'verbeteren', 'wissen'] as const satisfies readonly MyDataWish[];

function step(id: string, expects: Step['expects'], next: readonly Edge[]): Step {
  const key = `mijn-gegevens.${id}`;
  return {
    id,
    text: key,
    label: `${key}.label`,
    why: `${key}.waarom`,
    hints: [`${key}.hint-1`, `${key}.hint-2`],
    expects,
    optional: false,
    next,
  };
}

/** Seeing, taking along, setting right and erasing what is kept; erasing happens only after a yes. */
export const mijnGegevens = defineDialog<HandleMyData>({
  id: 'mijn-gegevens',
  version: 1,
  name: 'mijn-gegevens.naam',
  start: 'wat',
  steps: [
    step('wat', { kind: 'choice', options: WISHES.map((id) => ({ id, text: `mijn-gegevens.wat.${id}` })) }, [
      { to: 'wissen-zeker', when: ({ wat }) => wat?.value === 'wissen', name: 'wissen' },
      { to: REVIEW },
    ]),
    step('wissen-zeker', { kind: 'yes-no' }, [{ to: REVIEW }]),
  ],
  finish: (answers) => {
    const wish = WISHES.find((id) => answers.wat?.value === id) ?? 'inzien';
    const refused = wish === 'wissen' && answers['wissen-zeker']?.value !== true;
    return { kind: 'my-data', wish: refused ? 'niets' : wish };
  },
});
