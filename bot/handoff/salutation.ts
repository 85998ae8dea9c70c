import type { Intake } from '../contracts/case.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';
import { unlinked } from './unlinked.ts';

const LONGEST = 80;

/** 'Beste Jo de Vries,': the name without the role that is often typed behind it ('Jo de Vries, bestuurder'). */
export function salutation({ name }: Pick<Intake, 'name'>, say: HandoffSay): string {
  const [bare = ''] = name.split(/[,;(]/);
  return say('mail.bevestiging.aanhef', { naam: unlinked(oneLine(bare.trim() === '' ? name : bare, LONGEST)) });
}
