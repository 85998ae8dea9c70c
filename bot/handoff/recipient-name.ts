import type { CaseRoute } from '../contracts/case.ts';
import type { HandoffSay } from './texts.ts';

/** Who has a case, as the requester and staff read it: 'de postbus van …', 'Ledenadviseur Achterhoek'. */
export function recipientName({ to, adviser }: CaseRoute, say: HandoffSay): string {
  return adviser?.role ?? say(`mail.ontvanger.${to}`);
}
