/** The ledenadviseur that the program knows: of Zeeuws-Vlaanderen alone. */
export const ADVISER_ADDRESS = 'zuidwest@adviseurs.example';

/** A button that is pressed, or words that are typed; then the words with which the bot goes on. */
export type Move = readonly [{ readonly press: string } | string, string];

/** A request as a user makes it, and what must come of it. */
export interface RequestPlay {
  readonly request: string;
  readonly moves: readonly Move[];
  /** For whom it is meant and why, as the review shows it. */
  readonly route: string;
  /** To whom its mail goes, as /postvak lists it. */
  readonly to: string;
  readonly subject: string;
  /** What the mail to them must hold of the request's own. */
  readonly facts: readonly string[];
}

const STAFF = 'Aan de medewerkers: medewerkers@krimpwijzer.example';
const ADVISER = `Aan de medewerkers: ${ADVISER_ADDRESS}`;
const MAILBOX_ROUTE = 'De postbus van het project, omdat zulke aanvragen daar binnenkomen';
const NAME = 'Wat is uw naam?';
const BOARD = 'Voor welk bestuur of welke school';
const EMAIL = 'Op welk e-mailadres';
const PHONE = 'Op welk telefoonnummer';
const REGION = 'In welke regio of gemeente';
const REVIEW = 'Klopt dit zo?';
const SKIP = { press: 'Sla over' };

/** Who asks, without a board or a phone number. */
const contact = (name: string, email: string): Move[] => [
  [name, BOARD],
  [SKIP, EMAIL],
  [email, PHONE],
  [SKIP, REVIEW],
];

/** The ten requests, each reached in one of the ways: in the user's own words, from its support item, from the menu. */
export const requestPlays: readonly RequestPlay[] = [
  {
    request: 'vraag',
    moves: [
      ['Bestaat de fusietoets nog?', '16 juni 2020'],
      [{ press: 'Contact met een mens' }, 'U kunt hier een aanvraag doen'],
      [{ press: 'Een vraag achterlaten' }, REGION],
      ['wijzig vraag', 'Wat is uw vraag?'],
      ['Mogen onze twee besturen in Terneuzen fuseren?', NAME],
      ['A. de Vries, voorzitter', BOARD],
      ['Stichting Scheldemond', EMAIL],
      ['a punt devries apenstaartje voorbeeld punt example', PHONE],
      ['06 12345678', 'Mag dit gesprek mee'],
      [{ press: 'Ja' }, REVIEW],
    ],
    route: MAILBOX_ROUTE,
    to: STAFF,
    subject: 'Vraag – Terneuzen',
    facts: ['onze twee besturen', 'Stichting Scheldemond', '06 12345678', 'Bestaat de fusietoets nog?'],
  },
  {
    request: 'ledenadviseur',
    moves: [
      ['wat doet een ledenadviseur', 'meedenkt over oplossingen'],
      [{ press: 'Vraag dit aan' }, 'Waarover wilt u met een ledenadviseur praten?'],
      ['Wij willen met twee besturen samen optrekken.', REGION],
      ['de Achterhoek', NAME],
      ['G. Hoekstra', BOARD],
      [SKIP, EMAIL],
      ['hoekstra@voorbeeld.example', PHONE],
      ['nee, dank u', 'Mag dit gesprek mee'],
      ['liever niet', REVIEW],
    ],
    route: 'Een ledenadviseur, of anders het project, omdat u een ledenadviseur wilt spreken',
    to: STAFF,
    subject: 'Ledenadviseur gevraagd – Achterhoek',
    facts: ['samen optrekken', 'voor deze regio geen ledenadviseur bekend', 'geen gesprek met Krimpwijzer meegestuurd'],
  },
  {
    request: 'bestuurlijke-tafel',
    moves: [
      ['wij willen een bestuurlijke tafel', 'Welke besturen wilt u aan tafel?'],
      ['Stichting Noord en Stichting Zuid', 'Wat wilt u met de bestuurlijke tafel bereiken?'],
      ['Afspraken over het vmbo-aanbod', REGION],
      ['Zeeuws-Vlaanderen', NAME],
      ['H. de Boer', BOARD],
      ['Stichting Noord', EMAIL],
      ['deboer@voorbeeld.example', PHONE],
      [SKIP, REVIEW],
    ],
    route: 'omdat ledenadviseurs dit volgens de VO-raad in 2019 deden',
    to: ADVISER,
    subject: 'Bestuurlijke tafel gevraagd – Zeeuws-Vlaanderen',
    facts: ['Stichting Noord en Stichting Zuid', 'vmbo-aanbod', 'ledenadviseur bent voor de regio'],
  },
  {
    request: 'rvt-gesprek',
    moves: [
      ['kan iemand met onze rvt praten', 'Waar moet het gesprek'],
      ['Waarom wij moeten samenwerken', 'Wanneer vergadert uw raad van toezicht?'],
      ['12 maart 2027', REGION],
      ['Drenthe', NAME],
      ...contact('I. Dekker', 'dekker@voorbeeld.example'),
    ],
    route: 'Een ledenadviseur, of anders het project',
    to: STAFF,
    subject: 'Gesprek met rvt gevraagd – Drenthe',
    facts: ['Waarom wij moeten samenwerken', '12 maart 2027'],
  },
  {
    request: 'visitatie',
    moves: [
      ['aanmelden visitatie, wij zitten in Oost-Groningen', 'Welke vraag wilt u door collega-bestuurders'],
      ['Zijn onze plannen voor de bovenbouw haalbaar?', NAME],
      ...contact('J. Smeets', 'smeets@voorbeeld.example'),
      [{ press: 'Iets wijzigen' }, REVIEW],
      [{ press: 'Wijzig: Gaat naar' }, 'Voor wie is uw aanvraag bedoeld?'],
      [{ press: 'Een ledenadviseur, of anders het project' }, REVIEW],
    ],
    route: 'Een ledenadviseur, of anders het project, omdat u daarvoor koos',
    to: STAFF,
    subject: 'Visitatie gevraagd – Oost-Groningen',
    facts: ['plannen voor de bovenbouw', 'voor deze regio geen ledenadviseur bekend'],
  },
  {
    request: 'collegiale-uitwisseling',
    moves: [
      ['zoek een collega-bestuurder in dezelfde situatie', 'Welke ervaring brengt u zelf mee?'],
      ['Wij sloten een vestiging.', 'Wat zoekt u bij een collega-bestuurder?'],
      ['Iemand die een fusie heeft meegemaakt.', 'Mag het project uw naam'],
      ['ja hoor', REGION],
      ['Parkstad', NAME],
      ['K. Peeters', BOARD],
      [SKIP, EMAIL],
      ['peeters@voorbeeld.example', REVIEW],
    ],
    route: MAILBOX_ROUTE,
    to: STAFF,
    subject: 'Uitwisseling gevraagd – Parkstad Limburg',
    facts: ['Wij sloten een vestiging.', 'een fusie heeft meegemaakt', 'Voorstellen aan een collega: ja'],
  },
  {
    request: 'maatwerk-regio',
    moves: [
      [{ press: 'Contact met een mens' }, 'U kunt hier een aanvraag doen'],
      [{ press: 'Iets anders aanvragen' }, 'Waarvoor wilt u een aanvraag doen?'],
      [{ press: 'Hulp op maat voor onze regio' }, 'Wat is het grootste knelpunt'],
      ['Drie scholen krijgen de techniek niet meer vol.', REGION],
      ['Noord-Limburg', NAME],
      ...contact('L. Wiersma', 'wiersma@voorbeeld.example'),
    ],
    route: MAILBOX_ROUTE,
    to: STAFF,
    subject: 'Maatwerk gevraagd – Noord-Limburg',
    facts: ['In het kort: ‘Drie scholen krijgen de techniek niet meer vol.’'],
  },
  {
    request: 'praktijkvoorbeeld-delen',
    moves: [
      ['ik wil mijn voorbeeld delen', 'andere partijen deden mee?'],
      ['OSG De Delta, CSG De Hoek en de gemeente', 'Welke vorm had de samenwerking?'],
      [{ press: 'Federatie' }, 'In welk jaar'],
      ['2021-2024', 'Wat leverde het op?'],
      ['De vmbo-klassen bleven vol.', REGION],
      ['Noord-Beveland', 'Mag dit voorbeeld gepubliceerd worden'],
      [{ press: 'Ja' }, NAME],
      ['M. Jacobs', EMAIL],
      ['jacobs@voorbeeld.example', REVIEW],
    ],
    route: MAILBOX_ROUTE,
    to: STAFF,
    subject: 'Praktijkvoorbeeld aangeboden – Noord-Beveland',
    facts: ['OSG De Delta, CSG De Hoek', 'Vorm: Federatie', '2021-2024', 'bleven vol', 'In de bijlage pv-'],
  },
  {
    request: 'ocw',
    moves: [
      ['hoe bereik ik de accountmanager van ocw voor onze regio', 'met uw toestemming gaat die naar OCW'],
      [{ press: 'Vraag dit aan' }, 'Wat is uw vraag?'],
      ['Mogen wij een nevenvestiging verplaatsen?', 'Mag uw vraag door naar de accountmanagers'],
      ['zeker', REGION],
      ['Friesland', NAME],
      ['O. Vos', BOARD],
      [SKIP, EMAIL],
      ['vos@voorbeeld.example', PHONE],
      [SKIP, 'Mag dit gesprek mee'],
      ['nee', REVIEW],
    ],
    route: 'De accountmanagers van OCW, omdat u daar toestemming voor gaf',
    to: 'Aan het ministerie: ocw@krimpwijzer.example',
    subject: 'Contact met OCW gevraagd – Fryslân',
    facts: ['Mogen wij een nevenvestiging verplaatsen?'],
  },
  {
    request: 'terugbellen',
    moves: [
      ['ik wil graag teruggebeld worden op 0113 123 456', 'Wat is uw vraag?'],
      ['Hoe beginnen wij met de mr?', 'Wanneer bent u het best bereikbaar?'],
      ['dinsdag na twee uur', REGION],
      [SKIP, NAME],
      ['P. Bos', BOARD],
      [SKIP, EMAIL],
      ['bos@voorbeeld.example', REVIEW],
    ],
    route: MAILBOX_ROUTE,
    to: STAFF,
    subject: 'Terugbellen gevraagd',
    facts: ['Hoe beginnen wij met de mr?', '0113 123 456', 'dinsdag na twee uur'],
  },
];
