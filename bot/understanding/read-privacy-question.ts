import { normalise } from './normalise.ts';

/** A longer message tells a story. */
const MOST_WORDS = 60;
const WE = '(?:u|je|jullie|jij)';
/** What of the speaker it is about. */
const MINE =
  '(?:mijn (?:e ?)?mail(?:adres)?|mijn adres|mijn naam|mijn (?:telefoon)?nummer|mijn (?:persoons)?gegevens|mijn (?:vraag|vragen|antwoord|antwoorden|berichten|bericht|tekst|gesprek|chat)|dit gesprek|deze chat|dit allemaal|wat (?:ik|wij|we)(?: (?:hier|nu|allemaal|net|dan|u|jullie|in|op))* (?:typ|typen|schrijf|schrijven|opschrijf|opschrijven|invul|invullen|vertel|vertellen|zeg|zeggen|vraag|vragen|intyp|getypt))';
const SEES = '(?:zien|lezen|meelezen|meekijken|inzien|terugzien|teruglezen|terugvinden|volgen)';
const ONE =
  '(?:mijn |het |ons |de |onze |een )?(?:bestuur|baas|werkgever|leidinggevende|directeur|directie|school|rector|bestuurder|collega s?|collegas|inspectie|ministerie|ocw|vo raad|gemeente|overheid|iemand|anderen|ze|zij|mensen)';

/** 'Het bestuur', 'het ministerie of de gemeente'. */
const WHO = `${ONE}(?: (?:of|en) ${ONE})?`;

/** Each is enough: it asks what becomes of the speaker's own words or data. */
const CUES: readonly RegExp[] = [
  new RegExp(`\\bwat gebeurt er (?:dan |eigenlijk |nou |nu )?met (?:alles )?${MINE}`),
  new RegExp(
    `\\bwat (?:doen?|doet) ${WE} (?:(?:dan|eigenlijk|nou|precies|allemaal|straks|verder) )*met (?:alles )?${MINE}`,
  ),
  new RegExp(`\\b(?:leest|lezen|kijkt|kijken) ${WHO} (?:(?:hier|dan|ook|eigenlijk|stiekem|nu) )*mee\\b`),
  new RegExp(
    `\\b(?:kan|kunnen|mag|mogen) ${WHO} (?:(?:ook|dan|hier|straks|eigenlijk) )*(?:${SEES} (?:met )?(?:(?:dat|wie|of) ik (?:dit|hier|u|jullie|wat)\\b|${MINE})|(?:dit|dat|het|${MINE}) (?:ook |later |dan |hier )*${SEES}\\b)`,
  ),
  new RegExp(`\\b(?:ziet|zien|krijgt|krijgen) ${WHO} (?:(?:ook|dan|straks|hier) )*(?:${MINE}|dat ik dit|dit te zien)`),
  new RegExp(
    `^(?:.* )?wie (?:leest|lezen|ziet|zien|krijgt|krijgen) (?:er )?(?:allemaal )?(?:mee|${MINE}|(?:dit|dat|het)(?: (?:hier|allemaal|eigenlijk|dan|straks|terug))*$|dit)\\b`,
  ),
  new RegExp(
    `\\b(?:bewaart|bewaar|bewaren|onthoudt|onthouden|slaat|sla|slaan) ${WE} (?:(?:ook|dan|eigenlijk|dit|nou) )*(?:${MINE}|dit|alles wat ik)`,
  ),
  new RegExp(
    `\\b(?:wordt|worden) ${MINE} (?:(?:ook|dan|ergens|ooit) )*(?:bewaard|opgeslagen|gedeeld|doorgegeven|doorverkocht|vastgelegd)`,
  ),
  /\b(?:is|blijft|gaat) (?:dit|deze chat|dit gesprek|het hier|dat) (?:hier |wel |echt |allemaal |helemaal )*(?:anoniem|vertrouwelijk|geheim|veilig|prive)\b/,
  /\b(?:mag|kan|wil|blijf) ik (?:(?:dit|hier|ook|liever|dan|graag|wel) )*anoniem\b/,
];
/** Pupils' and staff's files, or what a school publishes: not what this chat keeps. */
const OTHERS =
  /\b(?:leerlinggegevens|leerlingdossier|personeelsdossier|jaarverslag|begroting|notulen|magister|somtoday)\b/;

/** Whether a message, also one of some sentences, asks what becomes of what the user types here. */
export function asksPrivacy(text: string): boolean {
  const normal = normalise(text);
  if (normal.split(' ').length > MOST_WORDS || OTHERS.test(normal)) return false;
  return CUES.some((cue) => cue.test(normal));
}
