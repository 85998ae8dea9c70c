import type { Act } from '../contracts/understanding.ts';
import { normalise } from './normalise.ts';

/** A person, in the words in which people ask for one. */
const PERSON =
  '(?:mens|mensen|persoon|medewerker|medewerkster|collega|iemand|adviseur|ledenadviseur|telefonist|echt mens|echte mens|echt iemand|echte persoon|iemand anders)';

/** Whole messages. A match on any of these is an act in every state, also at an open text question. */
const whole: readonly (readonly [Act, RegExp])[] = [
  [
    'stop',
    /^(?:stop|stoppen|stop maar|ik (?:wil )?stop(?:pen)?|annuleer|annuleren|cancel|laat maar(?: zitten)?|einde|afsluiten|sluit af|be?eindig(?:en)?|ophouden|hou op|genoeg(?: zo)?|quit|exit)$/,
  ],
  ['terug', /^(?:terug|ga terug|vorige|vorige vraag|stap terug|een stap terug|een terug|back)$/],
  [
    'opnieuw',
    /^(?:opnieuw|begin opnieuw|opnieuw beginnen|overnieuw|reset|herstart|start opnieuw|van voren af aan|begin overnieuw|wis alles en begin opnieuw|nieuw gesprek)$/,
  ],
  [
    'herhaal',
    /^(?:herhaal|herhaal dat|herhalen|nogmaals|nog (?:een|1) keer|wat zei (?:je|u)(?: (?:nou|net|zojuist))?|zeg dat nog (?:eens|een keer)|wat was de vraag(?: ook alweer)?)$/,
  ],
  ['help', /^(?:help|hulp|help me|uitleg|info|menu|opties|wat nu)$/],
  [
    'mens',
    new RegExp(
      `^(?:(?:een )?${PERSON}(?: graag| aub| alsjeblieft| alstublieft)?|praten met (?:een )?(?:mens|iemand)|bel me|bel mij|bellen|contact|neem contact (?:met mij |met me )?op|terugbellen|bel me terug)$`,
    ),
  ],
];

/** Parts of a message that make it an act, when what else stands there is no question of the library. */
const parts: readonly (readonly [Act, RegExp])[] = [
  [
    'privacy',
    /\bwat (?:weet|weten|bewaar|bewaart|bewaren|onthoud|onthoudt) (?:je|u|jij|jullie) (?:allemaal )?(?:over|van) (?:mij|me|ons)\b/,
  ],
  [
    'privacy',
    /\b(?:verwijder|verwijdert|verwijderen|wis|wist|wissen|vergeet|verwijderd)\b.*\b(?:gegevens|gesprek|chat|alles|data|informatie)\b|\b(?:gegevens|gesprek|chat|alles wat)\b.*\b(?:verwijder(?:t|en|d)?|gewist|wissen|vergeten)\b/,
  ],
  [
    'privacy',
    /\b(?:privacy|avg verzoek|privacyverklaring|inzageverzoek)\b(?!.*\b(?:school|leerlinggegevens|leerlingen|magister|datalek)\b)/,
  ],
  [
    'privacy',
    /\b(?:worden?|wordt|is|zijn|blijft|blijven)\b.*\b(?:gesprek|gesprekken|chat|wat ik (?:hier )?(?:typ|zeg|schrijf|vertel|invul)|dit|mijn (?:gegevens|naam|e ?mail(?:adres)?|bericht(?:en)?|vra(?:ag|gen)))\b.*\b(?:opgeslagen|bewaard|gedeeld|vertrouwelijk|anoniem|meegelezen|gelogd|doorgestuurd|prive)\b/,
  ],
  [
    'privacy',
    /\b(?:wat gebeurt er met|wat doe(?:n|t)? (?:je|u|jullie) met|hoe lang bewaar(?:t|en)? (?:je|u|jullie)|waar (?:blijft|blijven|staan)) (?:wat ik|mijn|dit gesprek|deze chat|de gegevens|mijn gegevens|het gesprek)\b/,
  ],
  [
    'privacy',
    /\b(?:wie|kan|kunnen|leest|lezen|mag)\b.*\b(?:meelezen|meekijken|inzien wat ik|zien wat ik|leest (?:dit|er) mee)\b/,
  ],
  [
    'privacy',
    /\b(?:ben ik|is dit|is deze chat|is het gesprek|blijf ik) (?:hier )?(?:wel )?(?:anoniem|vertrouwelijk|prive)\b/,
  ],
  [
    'privacy',
    /\bgrondslag\b.*\b(?:verwerkt|bewaart|gegevens)\b|\bmijn (?:e ?mail(?:adres)?|gegevens|naam)\b.*\b(?:bewaart|bewaard|bewaren|verwerkt|opgeslagen)\b|\b(?:bewaart|bewaard|bewaren|verwerkt|opgeslagen|slaat|sla)\b.*\bmijn (?:e ?mail(?:adres)?|gegevens|naam)\b/,
  ],
  [
    'taal',
    /\b(?:speak|talk|english|do you|can you|i want|i need|what is|how do|how can|please|thank you|hello there|sprechen|deutsch|parlez|francais|bonjour|guten tag|turkce|espanol)\b/,
  ],
  [
    'taal',
    /\b(?:spreekt?|praat|kan|kunt|schrijft?|antwoord)\b.*\b(?:engels|duits|frans|fries|turks|arabisch|spaans|pools|oekraiens|papiaments|limburgs)\b/,
  ],
  ['klacht', /\b(?:klopt|kloppen) (?:niet|van geen kant|helemaal niet|geen (?:bal|hout|ene)|niks van)\b(?!.*\?)/],
  [
    'klacht',
    /\b(?:waardeloze?|slecht(?:e)? (?:antwoord|bot|chatbot|ding|service)|stom(?:me)? (?:bot|chatbot|ding|computer|robot)|rotding|nutteloze?|onzin|flauwekul|belachelijk|bagger|prut|kut(?:bot)?|klote\w*|shit|godver\w*|tering\w*|idioot|debiel|sukkel|fuck\w*)\b/,
  ],
  [
    'klacht',
    /\b(?:hier|daar) (?:heb ik|kan ik) (?:dus |echt |helemaal )?(?:niks|niets|weinig) (?:aan|mee)\b|\b(?:dit|dat|je|u) (?:helpt|hielp) (?:me |mij )?(?:niet|niks|helemaal niet|totaal niet)\b|\b(?:ik ben )?(?:niet tevreden|ontevreden)\b.*(?:antwoord|bot|chat|u|je|hulp)?$/,
  ],
  [
    'klacht',
    /\b(?:je|u|jij|deze bot|de bot|dit ding) (?:begrijpt|snapt|luistert|geeft)\b.*\b(?:niet|niets|niks|er geen|geen antwoord)\b|\b(?:dit|dat) is (?:geen|niet) (?:goed |echt )?(?:een )?(?:antwoord|wat ik vroeg|wat ik bedoel(?:de)?)\b|\bik wil een klacht\b|\bklacht (?:indienen|over (?:deze|de) (?:bot|chat))\b|\bnietszeggende?\b|\bverkeerd(?:e)? antwoord\b|\bantwoord (?:is|was) (?:fout|verkeerd|onjuist|slecht|waardeloos)\b/,
  ],
  [
    'mens',
    new RegExp(
      `\\b(?:spreken|praten|bellen|overleggen|contact|chatten|gesprek|mailen)\\b(?: \\w+){0,3} (?:met|van|door) (?:een |een echte? |de |een van (?:uw|jullie|je) |uw |jullie )?(?:levende? )?${PERSON}s?\\b`,
    ),
  ],
  [
    'mens',
    new RegExp(
      `\\b(?:kan|kunnen|mag|zou|wil|wilt|wij willen|we willen|ik wil|graag)\\b(?: \\w+){0,4} ${PERSON}s?(?: \\w+){0,3} (?:spreken|praten|bellen|aan de lijn|aan de telefoon|te spreken|overleggen)\\b`,
    ),
  ],
  [
    'mens',
    new RegExp(
      `\\b(?:verbind|schakel|zet)\\b.*\\b(?:door|over)\\b|\\bdoorverbinden\\b|\\b(?:vraag|dit)\\b.*\\bdoor(?:zetten|sturen|geven) (?:naar|aan) (?:een |uw |jullie )?(?:\\w+ )?${PERSON}\\b`,
    ),
  ],
  [
    'mens',
    /\b(?:bel(?:len)?|terugbellen)\b(?: \w+){0,4} (?:mij|me|ons|terug)\b|\b(?:mij|me|ons) (?:\w+ ){0,2}(?:bel(?:len)?|terugbellen)\b|\bbel me\b/,
  ],
  [
    'mens',
    /\b(?:geen|niet met een|liever geen|liever niet met een) (?:chat)?(?:bot|robot|computer|machine)\b|\bvan vlees en bloed\b|\b(?:echt|echte|levend|levende) (?:mens|persoon|iemand|medewerker)\b|\brechtstreeks (?:met|contact)\b|\b(?:ik )?(?:wil|zoek) (?:graag )?(?:persoonlijk )?contact(?: met (?:jullie|u|iemand|een (?:mens|medewerker|persoon)))?$/,
  ],
  [
    'intake',
    /\b(?:intake|intakegesprek|intakevragen)\b|\b(?:kennismaking|kennismakingsgesprek|afspraak|gesprek)\b(?: \w+){0,3} (?:maken|inplannen|plannen|aanvragen|in te plannen|te maken)\b|\b(?:maak|plan|regel)\b(?: \w+){0,3} (?:afspraak|kennismaking|gesprek)\b|\b(?:afspraak|kennismaking)\b.*\b(?:graag|inplannen|plannen|maken)\b/,
  ],
  [
    'intake',
    /\b(?:aanmelden|inschrijven|opgeven)\b(?: \w+){0,3} (?:voor|als)\b.*\b(?:begeleiding|ondersteuning|hulp|traject|advies|visitatie|uitwisseling)\b|\b(?:ons|mij|me|wij|we|ik)\b(?: \w+){0,5} (?:aanmelden|opgeven|aan te melden) (?:voor|bij)\b|\b(?:gegevens|vraag|verzoek|aanvraag|hulpvraag|bericht) (?:\w+ ){0,2}(?:achterlaten|indienen|insturen|doorgeven|inleveren|voorleggen aan)\b|\b(?:vraag|dien)\b(?: \w+){0,2} (?:aan|in) (?:voor ons|namens)\b|\bondersteuning aanvragen\b|\baanvraag (?:doen|indienen|starten)\b|\b(?:laten we|begin maar|ik wil|wij willen) (?:de |met de |beginnen met de )?aanvraag\b/,
  ],
  [
    'stop',
    /\b(?:dit |het |de )?(?:gesprek|chat|vraag|vragen) (?:\w+ )?(?:beeindigen|stoppen|afbreken|afsluiten|sluiten)\b|\b(?:ik )?(?:wil|ga) (?:er )?(?:hier )?(?:mee )?(?:stoppen|ophouden)\b|\bhoeft (?:al )?niet meer\b|\b(?:laat (?:het |dit )?maar (?:zitten|zo)?)$|\bik stop (?:er|hier)?(?:mee)?$|^(?:doei|dag|tot ziens|tot later|fijne dag(?: nog| verder)?|groetjes|goedendag en tot ziens)(?: (?:hoor|doei|en bedankt))?$/,
  ],
  [
    'opnieuw',
    /\b(?:begin|beginnen|starten|start|doe|doen)\b(?: \w+){0,3} (?:opnieuw|overnieuw|van voren af aan|vooraf aan)\b|\b(?:opnieuw|overnieuw) (?:beginnen|starten)\b|\bgesprek (?:resetten|herstarten)\b/,
  ],
  [
    'herhaal',
    /\b(?:herhaal|herhalen|herhaalt)\b|\bnog (?:eens|een keer) (?:zeggen|laten zien|tonen|uitleggen|herhalen)\b|\b(?:wat|hoe) (?:zei|was dat) (?:je|u|ook alweer)?\b.*(?:net|zojuist|daarnet|ook alweer)\b|\bwat was (?:je|uw|de) (?:laatste )?(?:vraag|antwoord|bericht)\b|\bvorige (?:bericht|antwoord) (?:nog|opnieuw|herhalen)\b/,
  ],
  [
    'terug',
    /\b(?:ga|naar|wil|een stap|stapje) (?:\w+ ){0,3}terug\b(?! (?:naar|bel))|\bnaar de vorige (?:vraag|stap)\b|\bterug naar de vorige\b|\b(?:een )?vraag terug\b/,
  ],
  [
    'help',
    /\b(?:wat|welke vragen|waar\w*|hoe) (?:kan|kun|kunt|mag) (?:je|ik|u|jij|jullie|deze (?:chat|bot)) (?:\w+ ){0,5}(?:vragen|doen|helpen|betekenen|mee helpen|stellen)\b(?!.*\b(?:aan|over|met|tegen|bij|om|als|voor ons)\b)|\bhoe werkt (?:dit|deze (?:chat|bot|chatbot)|het hier|de chat(?:bot)?|krimpwijzer)\b|\bwie (?:ben|bent) (?:je|jij|u)\b|\bwat (?:ben|bent) (?:je|jij|u)\b|\bben (?:je|jij) (?:een )?(?:bot|robot|chatbot|mens|echt)\b|\bwat kan (?:je|jij|u|krimpwijzer)$|\bwat (?:kun|kunt|kan) (?:je|jij|u)(?: (?:zoal|allemaal|eigenlijk))*$|\b(?:op weg helpen|weet niet (?:goed |precies )?(?:hoe|wat) (?:ik )?(?:mijn vraag|moet (?:vragen|typen)|te vragen))\b|\bik (?:snap|begrijp) (?:niet )?hoe (?:dit|het|deze chat) (?:niet )?werkt\b/,
  ],
  [
    'bedankt',
    /^(?:(?:ok|oke|okee|prima|top|super|mooi|fijn|goed|heel|hartelijk|helemaal|ja|nee|hartstikke|enorm|zeer) )*(?:dank(?:je|u)?(?: ?wel)?|dank (?:je|u)(?: wel)?|bedankt|thx|thanks|merci|tnx|dank)\b(?: \w+){0,8}$|^(?:ok|oke|okee|prima|top|super|mooi|fijn|perfect|geweldig|uitstekend|duidelijk|helder|helemaal goed|heel goed|goed zo|fijn zo|mooi zo|akkoord|begrepen|snap ik|check|goed|ja (?:prima|top|goed)|is goed|dat is (?:duidelijk|helder|fijn|mooi|prima))(?: (?:hoor|top|prima|super|duidelijk|helder|dank\w*|bedankt|antwoord|uitleg|zo|weer|wel|ik ben (?:er|geholpen)))*$|\b(?:hier|daar) (?:kan|kunnen) (?:ik|we|wij) (?:mee )?(?:verder|vooruit)(?: mee)?\b|\b(?:hier|daar) (?:heb|hebben) (?:ik|we|wij) (?:veel |echt |wat )?aan\b|\b(?:ik ben|we zijn) (?:goed |helemaal )?geholpen\b|\b(?:bedankt|dank u wel|dank je wel|dankuwel|dankjewel)\b(?!.*\b(?:maar|en (?:hoe|wat|wie|wanneer)|nog een vraag)\b)/,
  ],
  [
    'groet',
    /^(?:(?:hoi|hallo|hey|hee|hi|dag|goede ?(?:morgen|middag|avond|dag)|goeden ?(?:morgen|middag|avond|dag)|goeie ?(?:morgen|middag|avond)|moin|gegroet|hallootjes|hai|yo|beste|geachte|welkom|morgen|middag)\b ?)+(?:(?:daar|krimpwijzer|bot|chatbot|allemaal|heer|mevrouw|iedereen|meneer|team|mensen|hoe gaat het(?: met (?:je|u))?|alles goed|bent u er(?: nog)?|ben je er(?: nog)?|is daar iemand)\b ?)*$|^hoe gaat het(?: met (?:je|u))?$/,
  ],
];

/** Acts whose words also occur in real questions: they count only in short messages. */
const longest: Readonly<Partial<Record<Act, number>>> = {
  bedankt: 12,
  groet: 8,
  stop: 12,
  terug: 8,
  opnieuw: 10,
  herhaal: 12,
  help: 16,
};

/** The act of a message, or null. Patterns over normalised words; a message of over 40 words is never an act. */
export function readAct(text: string): Act | null {
  const normal = normalise(text);
  if (normal === '') return null;
  const count = normal.split(' ').length;
  if (count > 40) return null;
  const command = readCommand(text);
  if (command) return command;
  const hit = parts.find(([act, pattern]) => count <= (longest[act] ?? 40) && pattern.test(normal));
  return hit?.[0] ?? null;
}

/** The act of which this text is the whole message ('stop', 'mens', 'terug'), or null. */
export function readCommand(text: string): Act | null {
  const normal = normalise(text);
  return whole.find(([, pattern]) => pattern.test(normal))?.[0] ?? null;
}
