import { normalise } from './normalise.ts';

/** Whole messages that leave a question out; 'nee' is one only where no yes or no was asked. */
const SKIP = new RegExp(
  `^(?:(?:nee|neen) )?(?:${[
    'sla (?:dit |deze |deze vraag |maar )?over|overslaan|skip|volgende',
    '(?:(?:dat|ik) )?(?:weet|weten)(?: (?:ik|we|wij))?(?: het| dat)?(?: nog)? niet(?: precies| zeker)?|geen idee',
    '(?:is )?(?:nog )?(?:niet|on)bekend|(?:(?:dat )?zeg ik )?liever niet|geen(?: antwoord| voorkeur)?',
    'nvt|n v t|niet van toepassing|geen van (?:deze|die|alle|beide)(?: [a-z]+)?|(?:iets )?anders|(?:die )?staat er niet (?:bij|tussen)',
    '(?:nee|neen)(?: (?:hoor|bedankt|(?:hartelijk )?dank (?:u|je)(?: wel)?|liever niet|graag niet|laat maar|geen))*',
    '(?:(?:ik (?:blijf|wil|ben) )?(?:graag |liever )?anoniem(?: blijven)?|(?:ik geef )?(?:liever )?geen naam)',
    '(?:(?:toch )?liever |maar )?niet (?:bellen|gebeld(?: worden)?|telefonisch)|(?:liever )?geen telefoon(?:tjes?|nummer)?',
    '(?:doe maar |liever |gewoon |alleen |graag )+(?:per |via |op )?(?:de )?(?:e ?)?mail(?:en)?(?: graag| maar)?|(?:e ?)?mail(?:en)? is (?:goed|prima|genoeg|voldoende|beter)',
    '(?:dat )?hoeft niet|niet nodig|(?:dat )?heb ik niet|(?:dat )?hebben (?:we|wij) niet|(?:dat )?wil ik niet(?: zeggen)?',
  ].join('|')})$`,
);
const WHY =
  /^(?:waarom|hoezo|waarvoor|waarom (?:wilt u|wil je|moet ik|vraagt u|vraag je|moet u|is dat|heeft u|willen jullie)\b.*|waarvoor is dat(?: nodig)?|hoezo (?:wilt u|wil je)\b.*)$/;
const SUBMIT =
  /^(?:verstuur|versturen|verstuur maar|verzend|verzenden|verzend maar|stuur(?: maar)?(?: op)?|akkoord|klopt|dat klopt|klopt zo|klopt helemaal|alles klopt|ja|ja verstuur(?: maar)?|ja klopt|ja graag|prima|oke|ok|in orde|goed zo|maak(?: (?:maar|hem|haar|de|mijn|onze|routekaart|kaart))*|ziet er goed uit|ja dat klopt)$/;

/** Reads a whole message as a command to a running dialog: skip, why, or (at the review) submit; null for all else. */
export function readDialogCommand(text: string): 'skip' | 'why' | 'submit' | null {
  const normal = normalise(text.slice(0, 200));
  if (SKIP.test(normal)) return 'skip';
  if (WHY.test(normal)) return 'why';
  return SUBMIT.test(normal) ? 'submit' : null;
}
