import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../bot/knowledge/read-library.ts';
import { createActReader } from '../../bot/understanding/create-act-reader.ts';
import { createRequestReader } from '../../bot/understanding/create-request-reader.ts';
import { root } from '../support/read-imports.ts';

const { library } = readLibrary(join(root, 'content'));
if (!library) throw new Error('content/ has mistakes: npm run content');
const act = createActReader(library);
const request = createRequestReader(library.language);

describe('the act reader', () => {
  it.each([
    ['mag ik iemand spreken', 'mens'],
    ['ik wil een mederwerker spreken', 'mens'],
    ['kunt u mij doorverbinden', 'mens'],
    ['wij willen ons aanmelden voor begeleiding', 'intake'],
    ['goedemiddag!', 'groet'],
    ['dnak je wel', 'bedankt'],
    ['wat kan ik hier allemaal vragen', 'help'],
    ['sluit dit gesprek maar af', 'stop'],
    ['laten we helemaal opnieuw beginnen', 'opnieuw'],
    ['kun je dat nog een keer herhalen', 'herhaal'],
    ['een stap terug graag', 'terug'],
    ['worden mijn gegevens bewaard', 'privacy'],
    ['wat een waardeloos antwoord', 'klacht'],
    ['do you speak English', 'taal'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(act(text)).toBe(expected);
  });

  it.each([
    'ik zoek mensen die meedenken over fusie',
    'wij willen stoppen met de havo, wat moeten we dan doen',
    'hoe begin je opnieuw na een mislukte fusie',
    'wanneer mag een leerling terug naar zijn eigen school',
    'help, wij verliezen elk jaar veertig leerlingen',
    'hallo, wat is de opheffingsnorm voor de mavo',
    'mogen wij leerlinggegevens delen met de buurschool',
    'bedankt, maar wat kost zo een ledenadviseur dan',
    'qwertyuiop',
  ])('takes "%s" for a question', (text) => {
    expect(act(text)).toBeNull();
  });

  it('takes no example question of an item for an act', () => {
    const questions = library.items.flatMap((item) => item.questions);
    const taken = questions.filter((text) => act(text) !== null);
    expect(taken.length / questions.length).toBeLessThan(0.005);
  });
});

describe('the request reader', () => {
  it.each([
    ['wij willen een bestuurlijke tafel', 'bestuurlijke-tafel'],
    ['graag een ledenadviseur', 'ledenadviseur'],
    ['ik wil graag een visitatie aanvragen', 'visitatie'],
    ['wij zouden graag iemand hebben die met onze rvt praat', 'rvt-gesprek'],
    ['ik wil sparren met een collega', 'collegiale-uitwisseling'],
    ['wij willen maatwerk voor onze regio', 'maatwerk-regio'],
    ['we willen ons voorbeeld delen', 'praktijkvoorbeeld-delen'],
    ['ik wil een gesprek met OCW', 'ocw'],
    ['ik wil graag teruggebeld worden', 'terugbellen'],
    ['ik wil een vraag achterlaten', 'vraag'],
    ['ik heb een vraag voor het project', 'vraag'],
    ['zoek een collega-bestuurder in dezelfde situatie', 'collegiale-uitwisseling'],
    ['bel mij terug op 0113 123 456', 'terugbellen'],
    ['wij willen graag hulp op maat', 'maatwerk-regio'],
    ['Wij hebben een voorbeeld dat we willen delen', 'praktijkvoorbeeld-delen'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(request(text)).toBe(expected);
  });

  it.each([
    'wat doet een ledenadviseur',
    'kunnen wij een visitatie aanvragen?',
    'wij willen weten wat een visitatie kost',
    'hoe werkt een bestuurlijke tafel',
    'wij willen een ledenadviseur, kan dat',
    'ledenadviseur',
    'zoek voorbeelden van visitatie',
    'wij zoeken voorbeelden van een bestuurlijke tafel',
  ])('leaves "%s" to the library', (text) => {
    expect(request(text)).toBeNull();
  });
});
