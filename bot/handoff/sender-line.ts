import type { Intake } from '../contracts/case.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';

const LONGEST = 80;

/** Who asks, in one line: 'Van: Jo de Vries, Stichting Voorbeeld, Achterhoek.' */
export function senderLine({ name, organisation, region }: Intake, say: HandoffSay): string {
  const parts = [name, organisation, region].flatMap((part) => (part ? [oneLine(part, LONGEST)] : []));
  return say('mail.medewerker.wie', { afzender: parts.join(', ') });
}
