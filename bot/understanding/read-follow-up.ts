import type { Understanding } from '../contracts/understanding.ts';
import type { DutchTerms } from './dutch-terms.ts';
import { words } from './normalise.ts';

/** A longer question says itself what it is about. */
const LONGEST = 9;
const OPENING = /^(?:en|of|maar|ook) /;
/** Words that point at what was said before. */
const POINTING = /\b(?:dat|dit|die|deze|het|ervan|erover|ermee|daar\w*|hier\w*|zoiets|hun|zij|ze|zo n)\b/;
/** 'Moet dat ook van de mr': pointing, with something of its own; not 'klopt het dat de …'. */
const POINTING_QUESTION =
  /^(?:en )?(?:moet|mag|kan|geldt|werkt|is|hoe|wie|wat|waar|wanneer|waarom|gaat|blijft)\b.*\b(?:dat|dit|daar\w*)\b(?! (?:de|het|een|wij|we|ik|er|je|u|onze|deze|die|ons)\b)/;
/** Questions that are nothing without what was said before. */
const BARE =
  /^(?:(?:en )?(?:waarom|hoezo|hoe dan|hoe|wanneer|wie|waar|hoe lang|hoeveel|hoe vaak|hoe snel|wie betaalt|wat kost|hoe duur)|en (?:dan|nu|daarna|verder|verder nog)|vertel meer|meer daarover|meer info(?:rmatie)?)$/;
/** The next ones, please. */
const MORE =
  /^(?:(?:laat|toon|geef|heeft u|hebben jullie|zijn er|graag|en|nog|er) )*(?:(?:mij|me|nog|er|ook) )*(?:meer|andere|volgende|de volgende)(?: (?:voorbeelden|praktijkvoorbeelden|handreikingen|resultaten|graag|zien))*$/;
/** 'En voor het vmbo?' asks the same of another case; 'en een federatie?' asks about something else. */
const CONDITION = /^en (?:ook )?(?:voor|bij|in|op|als|met|zonder|binnen|tussen) /;
/** Words that ask something of a subject without naming it. */
const ASKING = new Set(
  words(
    'duurt duren lang kost kosten duur betaalt betalen betaald beslist beslissen besluit bepaalt gaat regelt regelen geregeld nodig verplicht verplichting werkt werken geldt gelden mogelijk betekent betekenen vertel vertellen leg uitleggen uitleg toelichten vind vinden lees lezen staat staan gebeurt begin beginnen begint start tijd snel vaak moeilijk lastig handig slim verstandig gevolgen voordelen nadelen voordeel nadeel risico risicos voorbeeld voorbeelden praktijkvoorbeelden handreiking handreikingen handreikingen checklist geschikt helpt hulp doet doen klopt zeker ontstaan bedoelt bedoel info informatie termijn termijnen eerst stap stappen school scholen bestuur besturen elke ieder iedereen altijd eigenlijk dan precies',
  ),
);

/** Makes the reader of questions that go on about what was said before. */
export function createFollowUpReader(dutch: DutchTerms): (text: string) => ReturnType<Understanding['followUp']> {
  return (text) => {
    const terms = dutch(text.slice(0, 200));
    if (terms.length === 0 || terms.length > LONGEST) return null;
    const plain = terms.map(({ word }) => word).join(' ');
    if (MORE.test(plain)) return 'more';
    if (BARE.test(plain)) return 'leans';
    const empty = terms.every(({ word, stop }) => stop || ASKING.has(word));
    if (empty && (POINTING.test(plain) || OPENING.test(plain))) return 'leans';
    if (CONDITION.test(plain)) return 'leans';
    return /^en /.test(plain) || POINTING_QUESTION.test(plain) ? 'adds' : null;
  };
}
