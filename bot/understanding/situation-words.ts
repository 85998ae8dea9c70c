/** The words by which a story names each answer of the verkenning; matched on normalised text. */
export const concernWords: Readonly<Record<string, RegExp>> = {
  'breed-aanbod':
    /\b(?:breed aanbod|breedte van het aanbod|onderwijsaanbod|aanbod (?:overeind )?(?:te )?(?:houden|behouden)|aanbod verschraalt)\b/,
  bovenbouw: /\b(?:bovenbouw|kleine vakken|examenvak(?:ken)?|keuzevakken|profielen)\b/,
  'vmbo-techniek':
    /\b(?:techniek|technisch(?:e)? (?:profiel\w*|onderwijs|vmbo)|techniekprofiel\w*|beroepsgericht\w*|vmbo profiel\w*|bwi|pie)\b/,
  financien:
    /\b(?:begrotings?tekort|begroting|tekort (?:op|van)|geen geld|te weinig geld|geld is op|geldzorgen|rode cijfers|financien|financieel|exploitatie)\b/,
  personeel: /\b(?:personeel|docenten|leraren|formatie|boventallig\w*|lerarentekort|vertrekkende leraren)\b/,
  huisvesting: /\b(?:gebouw|gebouwen|huisvesting|leegstand|lege lokalen|half leeg|staat leeg|staan leeg|nieuwbouw)\b/,
  bereikbaarheid: /\b(?:reistijd|kilometers?|bereikbaar\w*|ver fietsen|ver reizen|openbaar vervoer|busverbinding)\b/,
  kwaliteit: /\b(?:onderwijskwaliteit|kwaliteit|imago)\b/,
  draagvlak:
    /\b(?:draagvlak|onrust|weerstand|boze ouders|ouders zijn (?:boos|ongerust|tegen|woedend|bang)|protest\w*)\b/,
  // 'Een convenant sluiten' is none of this.
  sluiting:
    /\b(?:sluiting\w*|(?:school|scholen|locaties?|vestiging(?:en)?|nevenvestiging(?:en)?|dependance|gebouw|afdeling|lyceum|mavo)\b(?: \w+){0,4} (?:sluiten|sluit|gesloten|dicht|dichtgaan|dichtgaat|dichtdoen|opheffen|opgeheven|verdwijnt|verdwijnen|open te? ?houden|openhouden)|(?:houdt|houden) (?:de|onze|deze) (?:school|locatie|vestiging|nevenvestiging)\b(?: \w+){0,3} open|(?:sluiten|opheffen) (?:van )?(?:een|de|onze|deze) (?:school|locatie|vestiging|nevenvestiging|dependance))\b/,
};

/** What stands in the way; mr and rvt count only when they are against something. */
export const obstacleWords: Readonly<Record<string, RegExp>> = {
  rvt: /\b(?:rvt|raad van toezicht|toezichthouders?)\b/,
  mr: /\b(?:g?mr|medezeggenschap|medezeggenschapsraad)\b/,
  concurrentie:
    /\b(?:concurrent\w*|concurrentie|elkaars leerlingen|(?:buurbestuur|buurschool|andere bestuur)\b.*\bwil niet|(?:buurbesturen|buurscholen|andere besturen)\b.*\bwillen niet|zelfde vijver)\b/,
  identiteit: /\b(?:identiteit|denominatie|levensbeschouwing)\b/,
  cijfers:
    /\b(?:geen (?:goede |betrouwbare |enkele )?(?:cijfers?|prognoses?)|cijfers ontbreken|(?:weet|weten) (?:we |wij |ik )?niet(?: eens)? hoeveel leerlingen)\b/,
  tijd: /\b(?:geen tijd|te weinig tijd|te druk)\b/,
};

/** How far they are, where a story says so plainly. */
export const phaseWords: Readonly<Record<string, RegExp>> = {
  'nog-niet-begonnen':
    /\b(?:nog niet begonnen|nog niets gedaan|moeten nog beginnen|(?:weet|weten)(?: \w+){0,2} niet (?:waar|hoe)(?: \w+){0,2} beginnen|waar (?:begin ik|beginnen (?:we|wij)))\b/,
  verkennen: /\b(?:zijn aan het verkennen|orienteren ons|eerste gesprekken|(?:zijn|al) in gesprek|praten (?:al|met))\b/,
};

/** Both together are 'samen'. */
export const identityWords: Readonly<Record<string, RegExp>> = {
  openbaar: /(?<!\bmet (?:het|een|de) )\bopenba(?:ar|re)\b(?! vervoer)/,
  bijzonder: /\b(?:christelijke?|katholieke?|protestants\w*|bijzonder onderwijs|confessionele?)\b/,
};

/** School types by the names under which people know them. */
export const schoolTypeWords: Readonly<Record<string, RegExp>> = {
  pro: /\b(?:praktijkonderwijs|praktijkschool)\b/,
  vmbo: /\b(?:vmbo(?! tl)|vbo)\b/,
  mavo: /\b(?:mavo|vmbo tl)\b/,
  havo: /\bhavo\b/,
  vwo: /\b(?:vwo|gymnasium|atheneum)\b/,
};

/** Words that tell by themselves how many schools a board has. */
export const ONE_SCHOOL = /\b(?:eenpitter|eenpitters|eenpits ?bestuur|enige school van ons bestuur)\b/;
