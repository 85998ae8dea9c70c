import type { Answer } from '../../dialogs/dialog.ts';
import { normalise } from './normalise.ts';

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'];

/** The option that a text means: by label, number, ordinal or a part of the label that fits only one; null when none or several fit. */
export function readChoice(text: string, options: readonly Answer[]): Answer | null {
  const normal = normalise(text);
  if (normal === '') return null;
  const exact = options.find((option) => normalise(option.shown) === normal);
  if (exact) return exact;
  const position = positionIn(normal, options.length);
  if (position !== undefined) return options[position] ?? null;
  const partial =
    normal.length < 3 ? [] : options.filter((option) => ` ${normalise(option.shown)} `.includes(` ${normal} `));
  if (partial.length === 1) return partial[0] ?? null;
  const containing = options.filter((option) => ` ${normal} `.includes(` ${normalise(option.shown)} `));
  return containing.length === 1 ? (containing[0] ?? null) : null;
}

function positionIn(normal: string, count: number): number | undefined {
  const number = /^(?:(?:nummer|optie|keuze|de|nr) )?(\d{1,2})(?:e|de|ste)?$/.exec(normal)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= count ? Number(number) - 1 : undefined;
  const ordinal = /^(?:de |het )?(\w+)(?: optie| keuze)?$/.exec(normal)?.[1];
  if (ordinal === 'laatste') return count - 1;
  const index = ORDINALS.indexOf(ordinal ?? '');
  return index >= 0 && index < count ? index : undefined;
}
