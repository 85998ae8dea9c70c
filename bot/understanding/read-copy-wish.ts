import { words } from './normalise.ts';
import type { CopyWish } from '../contracts/understanding.ts';

const MOST_WORDS = 10;
const MAIL = /^(?:mail|mailen|mailtje|email|emailen|stuur|sturen|opsturen|toesturen|doorsturen)$/;
const KEEP = /^(?:print|printen|uitprinten|afdrukken|druk|bewaar|bewaren|opslaan|download|downloaden|pdf)$/;
/** What is to be kept: without one of these it may be anything ('mijn mail', 'bewaren'). */
const WHAT = /^(?:dit|deze|dat|hem|haar|antwoord|routekaart|pagina|mij|me|mezelf|mijzelf)$/;
const SHOW =
  /^(?:(?:kan|mag) ik )?(?:(?:laat|toon) )?(?:mij |me |ons )?(?:nog eens |even )?(?:(?:de|mijn|onze) )routekaart (?:nog eens |weer |even )?(?:zien|inzien|bekijken|tonen|openen)(?: aub)?$|^(?:toon|open|waar is|waar staat) (?:de|mijn|onze) routekaart$/;
const AROUND = new Set(
  'kan kunt kun kunnen mag wil wilt willen zou ik u je wij we het de een mijn uw even graag aan naar ook als per in op voor via e mail bestand papier af bestuur aub alstublieft alsjeblieft ja en nu nog eens keer weer opnieuw nogmaals eerst gewoon maar'.split(
    ' ',
  ),
);

/** Whether a whole message asks to keep what was just shown: to have it mailed, or to print or save it. Null for all else. */
export function readCopyWish(text: string): CopyWish | null {
  const said = words(text.slice(0, 200).replace(/\S+@\S+/g, ' '));
  if (SHOW.test(said.join(' '))) return { kind: 'keep', routekaart: true };
  if (said.length === 0 || said.length > MOST_WORDS || !said.some((word) => WHAT.test(word))) return null;
  const known = (word: string) => MAIL.test(word) || KEEP.test(word) || WHAT.test(word) || AROUND.has(word);
  if (!said.every(known)) return null;
  const routekaart = said.includes('routekaart');
  if (said.some((word) => KEEP.test(word))) return { kind: 'keep', routekaart };
  return said.some((word) => MAIL.test(word)) ? { kind: 'mail', routekaart } : null;
}
