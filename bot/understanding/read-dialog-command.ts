import type { DialogCommand } from '../contracts/understanding.ts';
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
  /^(?:(?:ja )?(?:verstuur|versturen|verzend|verzenden)(?: (?:het|dit|maar))*|(?:ja )?stuur(?: maar)?(?: op)?|maak(?: (?:maar|hem|haar|de|mijn|onze|routekaart|kaart))*)$/;
const AGREE =
  /^(?:akkoord|klopt|dat klopt|klopt zo|klopt helemaal|alles klopt|(?:ja )?(?:dat )?klopt|(?:ja )?doe (?:maar|dat|het)|ja+|ja graag|ja hoor|ja prima|ja goed|prima|oke|ok|in orde|goed zo|is goed|dat is goed|ziet er goed uit|mail maar|ja mail (?:maar|het)(?: maar)?)$/;

/** Reads a whole message as a command to a running dialog: skip, why, submit, or agree (at the review); null for all else. */
export function readDialogCommand(text: string): DialogCommand | null {
  const normal = normalise(text.slice(0, 200));
  if (SKIP.test(normal)) return 'skip';
  if (WHY.test(normal)) return 'why';
  if (SUBMIT.test(normal)) return 'submit';
  return AGREE.test(normal) ? 'agree' : null;
}
