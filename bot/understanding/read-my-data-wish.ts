import type { MyDataWish } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';

const MINE =
  '(?:mijn|m n|onze) (?:\\w+ )?(?:gegevens|persoonsgegevens|data|gesprek|chat|naam|e ?mail(?:adres)?|informatie|bericht(?:en)?|verzoek|vragen)';
const TALK = '(?:dit|het|ons|deze) (?:gesprek|chat)|deze chat';
/** When and whether something is erased is a question about privacy, not the wish that it happens now. */
const QUESTION = /^(?:worden?|wordt|wanneer|hoe lang|na hoe|zijn|is|waarom)\b|\bautomatisch\b/;
/** What somebody else's data are, or those of a school: not what we keep of this user. */
const OTHERS = /\b(?:leerlinggegevens|leerlingen|ouders|magister|somtoday|personeelsdossier|website)\b/;

const wishes: readonly (readonly [MyDataWish, RegExp])[] = [
  [
    'wissen',
    new RegExp(
      `\\b(?:verwijder|verwijdert|verwijderen|verwijderd|wis|wist|wissen|gewist|delete|weghalen|weggooien|vernietig\\w*)\\b.*(?:\\b${MINE}\\b|\\b(?:${TALK})\\b|\\b(?:alles|wat)\\b.*\\b(?:mij|me|ons)\\b)`,
    ),
  ],
  [
    'wissen',
    new RegExp(
      `(?:\\b${MINE}\\b|\\b(?:${TALK})\\b|\\b(?:alles|wat)\\b.*\\b(?:mij|me|ons)\\b).*\\b(?:verwijder\\w*|wis|wissen|gewist|weg|vergeten|vernietigd)\\b`,
    ),
  ],
  [
    'wissen',
    /^(?:(?:wis|verwijder) alles$|alles (?:wissen|verwijderen)$|vergeet (?:mij|me|ons|alles)|recht op vergetelheid|ik wil (?:dat u me |dat je me )?vergeten(?: worden)?)\b/,
  ],
  [
    'wissen',
    /\b(?:wis|wissen|verwijder|verwijderen|verwijdert|gooi|haal)\b(?: (?:u|je|maar|dan|nu|graag|aub|weg))* (?:alles|wat)(?: (?:maar|weg))? (?:wat |dat )?(?:ik|wij|we)\b.*\b(?:getypt|typte|gezegd|zei|ingevuld|invulde|verteld|geschreven|opgeschreven|gevraagd|ingetypt)\b/,
  ],
  [
    'meenemen',
    new RegExp(
      `\\b(?:export\\w*|download\\w*|kopie|afschrift|meenemen|opslaan|bestand)\\b.*(?:\\b${MINE}\\b|\\b(?:${TALK})\\b)|(?:\\b${MINE}\\b|\\b(?:${TALK})\\b).*\\b(?:export\\w*|download\\w*|meenemen|mee te nemen|ontvangen|opslaan)\\b`,
    ),
  ],
  [
    'verbeteren',
    new RegExp(
      `\\b${MINE}\\b.*\\b(?:wijzig\\w*|aanpassen|aan te passen|verbeter\\w*|corriger\\w*|veranderen|rechtzetten)\\b|\\b(?:wijzig|corrigeer|verbeter|pas|verander)\\b.*\\b${MINE}\\b`,
    ),
  ],
  [
    'inzien',
    /\bwat (?:weet|weten|bewaar|bewaart|bewaren|onthoud|onthoudt|loggen|log|logt|heeft|hebben) (?:je|u|jij|jullie) (?:allemaal |zoal |eigenlijk |precies )*(?:over|van) (?:mij|me|ons)\b/,
  ],
  ['inzien', /\bwelke (?:gegevens|persoonsgegevens|data|informatie)\b.*\b(?:van|over) (?:mij|me|ons)\b/],
  [
    'inzien',
    new RegExp(
      `\\b(?:inzage|inzageverzoek|inzagerecht)\\b|\\b${MINE}\\b.*\\b(?:zien|inzien|in te zien|bekijken|opvragen|tonen)\\b|\\b(?:toon|bekijk|laat)\\b.*\\b${MINE}\\b|^mijn (?:gegevens|data)$`,
    ),
  ],
];

/** What a user wants with what is kept of him: see, take along, set right or erase it; null when he wants none of these. */
export function readMyDataWish(text: string): MyDataWish | null {
  const normal = normalise(text.slice(0, 300));
  if (normal.split(' ').length > 25 || QUESTION.test(normal) || OTHERS.test(normal)) return null;
  return wishes.find(([, pattern]) => pattern.test(normal))?.[0] ?? null;
}
