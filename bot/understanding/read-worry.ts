import { normalise } from './normalise.ts';

const LONGEST = 400;
const FEELING =
  '(?:bang|angstig|ongerust|bezorgd|verdrietig|wanhopig|radeloos|somber|gestrest|gestresst|overspannen|uitgeput|kapot|machteloos|doodmoe|onzeker|van slag|in paniek)';
/** What people say when something weighs on them; each has the speaker in it. */
const WORRIES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ik|wij|we) (?:ben|zijn|word|worden|raak|raken|voel me|voelen ons|zit|zitten) (?:(?:er|hier|daar|zo|heel|erg|echt|gewoon|best|wel|soms|een|beetje|eigenlijk|ontzettend|nu|allemaal|ook) ){0,4}${FEELING}\\b`,
  ),
  /\b(?:ik|wij|we) (?:slaap|slapen) (?:(?:er|hier|daar|al|nu|weken|nachten|heel|zo|erg) ){0,4}(?:slecht|niet|nauwelijks)\b/,
  /\b(?:ik|wij|we) (?:lig|liggen) (?:er |hier |daar |nachten |al |vaak )*(?:van )?wakker\b/,
  /\b(?:het|dit|dat|alles) (?:wordt|is|vreet|groeit|houdt) (?:me|mij|ons) (?:(?:echt|gewoon|allemaal|nu|even|een beetje|te) )*(?:te veel|veel|aan|boven het hoofd|uit mijn slaap|wakker|zwaar)\b/,
  /\b(?:ik|wij|we) (?:kan|kunnen|houd|hou|houden) (?:(?:er|dit|het|hier|daar|zo) )*niet (?:meer|langer) (?:tegen|aan|vol)\b/,
  /\b(?:ik|wij|we) (?:zie|zien) het (?:echt |gewoon |even )*niet meer zitten\b/,
  /\b(?:ik|wij|we) (?:maak|maken) (?:me|mij|ons) (?:echt |zo |heel |zulke )*(?:veel |grote |zoveel |erge )?zorgen$/,
  /\b(?:ik|wij|we) (?:moet|moest|zit|kan wel) (?:er |hier |om |te )*huilen\b/,
];

/** Whether a user says that something weighs on him ('ik slaap er slecht van'). A question is none, whatever it is about. */
export function readWorry(text: string): boolean {
  if (text.length > LONGEST || text.includes('?')) return false;
  const normal = normalise(text);
  return WORRIES.some((pattern) => pattern.test(normal));
}
