/** What a phrase says: yes, no, doubt (alone or leaning to one side), or nothing (politeness, filling words). */
export type Tone = 'yes' | 'no' | 'doubt' | 'perhaps-yes' | 'perhaps-no' | 'filler';

const SEEMS = 'is|lijkt|lijkt me|lijkt mij|lijkt ons|vind ik|vinden wij|vinden we|klinkt';
const WANT = 'wil ik|willen we|willen wij|doe ik|doen we|doen wij';
/** What can be agreed to; with 'niet' before or behind it, it is a no. */
const GOOD =
  'goed|prima|oke|okee|ok|okay|akkoord|juist|correct|waar|nodig|handig|verstandig|zinvol|wenselijk|fijn|een goed idee|goed idee|mogelijk|de bedoeling|top|best|uitstekend|in orde|perfect|aan de orde';
/** What agrees when it stands alone. */
const AGREED =
  'goed|prima|oke|okee|ok|okay|akkoord|juist|correct|fijn|een goed idee|goed idee|top|best|uitstekend|in orde|perfect';
const MILD = '|heel|helemaal|zeer|erg|ook|gewoon|absoluut|zeker';

/** Every phrase of the alternatives in a row; an empty alternative may be left out. */
function cross(...parts: readonly string[]): string[] {
  return parts
    .map((part) => part.split('|'))
    .reduce<string[]>((phrases, words) => phrases.flatMap((a) => words.map((b) => `${a} ${b}`.trim())), ['']);
}

const TONES: readonly (readonly [Tone, readonly string[]])[] = [
  [
    'perhaps-yes',
    [
      ...cross('|ik', 'denk|dacht|geloof', 'het wel|van wel'),
      ...cross('volgens mij|waarschijnlijk|vermoedelijk|misschien|eigenlijk|in principe|best', 'wel'),
      ...cross('|het|dat', 'zou kunnen'),
      ...cross('waarschijnlijk|vermoedelijk|in principe|waarom niet|ik neem aan van wel|niet onwaarschijnlijk'),
    ],
  ],
  [
    'perhaps-no',
    [
      ...cross('|ik', 'denk|dacht|geloof', 'het niet|van niet'),
      ...cross('volgens mij|waarschijnlijk|vermoedelijk|misschien|eigenlijk|in principe|eerder', 'niet'),
      ...cross(
        'niet echt|niet per se|liever later|ik betwijfel het|ik neem aan van niet|niet zo|niet direct|niet meteen',
      ),
    ],
  ],
  [
    'doubt',
    [
      ...cross('|ik|dat', 'weet|weet het', '|nog', 'niet', '|zeker|precies'),
      ...cross('|dat|ik', 'weet ik', '|nog', 'niet', '|zeker|precies'),
      ...cross('|dat', 'hangt ervan af|hangt er vanaf|hangt er van af|ligt eraan|ligt er aan|hangt af'),
      ...cross('maakt', '|mij|me|ons', 'niet uit|niks uit|niets uit'),
      ...cross(
        'ja en nee|nee en ja|ja nee|nee ja|nou ja|ja ja|jaja|misschien|wellicht|mogelijk|geen idee|soms|deels|half',
      ),
      ...cross('gedeeltelijk|half om half|om het even|eigenlijk|twijfel|ik twijfel|bijna|later|als|maar|tenzij|mits'),
      ...cross(
        'behalve|alleen|niet helemaal|niet altijd|wel en niet|mwah|mwa|tja|hm|hmm|eh|euh|een beetje|moet dat|waarom',
      ),
      ...cross('hoezo|ik hoop het|hopelijk|dat hoop ik|of niet|of wel|of|niet verkeerd|niet slecht'),
    ],
  ],
  [
    'no',
    [
      ...cross(SEEMS, '|ook|echt|zeker|helemaal|beslist', 'niet', `|meer|${GOOD}`),
      ...cross(SEEMS, 'geen goed idee|een slecht idee|onnodig|niks|niets|fout|onjuist|onzin|onwaar'),
      ...cross(
        `mag|kan|klopt|hoeft|${WANT}`,
        '|ook|echt|zeker|helemaal|beslist|liever|voor mij|van mij',
        'niet',
        '|meer',
      ),
      ...cross('ik wil|wij willen|we willen', '|dat|het|dit', '|liever|beslist|zeker', 'niet'),
      ...cross('niet', '|zo|heel|erg|echt', GOOD),
      ...cross(GOOD, 'niet'),
      ...cross(
        '|toch|toch maar|toch liever|liever|graag|absoluut|zeker|zeker weten|beslist|natuurlijk|uiteraard',
        'niet',
      ),
      ...cross('vanzelfsprekend|tuurlijk|inderdaad|bij nader inzien|nog|nu|nu even|helemaal|totaal|mij', 'niet'),
      ...cross('doe|doe dat|doe het', '|maar|toch maar', 'niet'),
      ...cross('nee|neen|nope|no|nah|neuh|welnee|wel nee|ach nee|niet doen|niet nu|laat maar|laat maar zitten|onnodig'),
      ...cross(
        'overbodig|nooit|geen|geen sprake van|geen denken aan|in geen geval|onder geen beding|onjuist|incorrect|onwaar',
      ),
      ...cross(
        'fout|oneens|niet mee eens|niet eens|allerminst|geenszins|geen goed idee|slecht idee|geen interesse|niks daarvan',
      ),
      ...cross('|daar', 'ben ik tegen|zijn wij tegen|zijn we tegen'),
      ...cross('|daar', '|heb ik|hebben wij|hebben we', 'geen behoefte', '|aan'),
      ...cross('|dat', 'hebben we niet|hebben wij niet|heb ik niet|dacht ik niet'),
    ],
  ],
  [
    'yes',
    [
      ...cross(SEEMS, MILD, GOOD),
      ...cross('mag|kan|klopt', '|wel|zeker|zeker wel|helemaal|precies|u doen'),
      ...cross(WANT, '|wel|graag|zeker|heel graag'),
      ...cross('ik wil|wij willen|we willen', '|dat|het|dit', 'graag|wel|heel graag|zeker'),
      ...cross(MILD, AGREED),
      ...cross('|liever|toch|zeker|heel|natuurlijk|uiteraard|absoluut', 'wel|graag'),
      ...cross('doe|doe dat|doe het|toe|vooruit|regel|verstuur|stuur|kom', '|maar', '|mee'),
      ...cross(
        'ja|jawel|ja wel|jazeker|ja zeker|jep|jup|yep|yup|yes|dolgraag|graag zelfs|inderdaad|zeker|zeker weten|natuurlijk',
      ),
      ...cross(
        'uiteraard|vanzelfsprekend|tuurlijk|absoluut|exact|precies|sowieso|reken maar|klopt als een bus|wel degelijk',
      ),
      ...cross('ga|ga gerust', 'je|uw', 'gang'),
      ...cross(
        'eens|mee eens|helemaal mee eens|dat mag u|u mag|dat is zo|zo is het|dat is het|verzend|verzenden|versturen',
      ),
      ...cross('geen', '|enkel', 'probleem|bezwaar|punt'),
      ...cross('niks op tegen|niets op tegen|niks mis mee|100 procent|honderd procent|gaan we doen|laten we dat doen'),
      ...cross('|daar', 'ben ik voor|zijn wij voor|zijn we voor'),
      ...cross('|dat', 'hebben we|hebben wij|heb ik'),
    ],
  ],
  [
    'filler',
    [
      ...cross(
        'hoor|joh|zeg|dan|o|oh|och|ach|ah|nou|dus|toch|en|alstublieft|alsjeblieft|aub|svp|please|bedankt|meneer',
      ),
      ...cross('|hartelijk|heel erg', 'dank', '|u|je', '|wel'),
      ...cross(
        'mevrouw|dankuwel|dankjewel|even|ook|helemaal|zeer|heel|met plezier|het|dat|dit|er|want|is|nu|voor mij|zo',
      ),
      ...cross('wat mij betreft|wat ons betreft|van mij|van ons'),
    ],
  ],
];

/** Phrase → what it says, over normalised words. A phrase that stands under two tones keeps the first. */
export const yesNoPhrases: ReadonlyMap<string, Tone> = new Map(
  TONES.flatMap(([tone, phrases]) => phrases.map((phrase) => [phrase, tone] as const)).reverse(),
);

/** The length in words of the longest phrase. */
export const longestPhrase = Math.max(...[...yesNoPhrases.keys()].map((phrase) => phrase.split(' ').length));

/** The words with which a phrase can begin. */
export const firstWords: ReadonlySet<string> = new Set(
  [...yesNoPhrases.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
);
