import type { ItemKind } from '../contracts/library.ts';
import { folderOf } from './parse-item.ts';

/** Months until the first review of a new item, by kind: figures, law and offers age faster than examples. */
const REVIEW_MONTHS: Readonly<Record<ItemKind, number>> = {
  antwoord: 6,
  ondersteuning: 6,
  samenwerkingsvorm: 12,
  handreiking: 12,
  praktijkvoorbeeld: 12,
  buurvraag: 12,
};

const OWN_FIELDS: Readonly<Record<ItemKind, string>> = {
  antwoord: '',
  ondersteuning:
    'status: onbevestigd   # actief, onbevestigd of vervallen\naanvraag: vraag       # het verzoek waar de knop naartoe leidt\n',
  samenwerkingsvorm:
    'vormen: []            # uit begrippen.yaml\nzwaarte: licht        # licht, middel of zwaar\nbeslist: wie beslist\n',
  handreiking: 'uitgever: wie gaf het uit\njaar: onbekend\nthemas: []            # uit begrippen.yaml\n',
  praktijkvoorbeeld:
    'regios: []            # uit regios.yaml, ten minste een\njaar: onbekend\npartijen: []          # ten minste een\nvormen: []            # uit begrippen.yaml\nthemas: []\nuitkomst: uitkomst niet bekend\n',
  buurvraag: 'wie: wie dit wel beantwoordt\n',
};

/** A new item's file: its path below content/, and a text in which every key stands. `today` is YYYY-MM-DD. Null when the title gives no name. */
export function newItem(
  kind: ItemKind,
  title: string,
  today: string,
): { readonly file: string; readonly text: string } | null {
  const id = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  if (id === '') return null;
  const prefix = kind === 'praktijkvoorbeeld' ? 'pv-' : kind === 'handreiking' ? 'hr-' : '';
  const review = new Date(today);
  review.setUTCMonth(review.getUTCMonth() + REVIEW_MONTHS[kind]);
  const topics =
    kind === 'buurvraag'
      ? ''
      : 'onderwerpen: []       # uit onderwerpen.yaml, het belangrijkste eerst, ten hoogste drie\n';
  const text = `---
titel: ${JSON.stringify(title)}
soort: ${kind}
${topics}vragen:               # ten minste zes, zoals verschillende mensen het vragen
  - ""
bronnen:
  - titel: ""
    url: https://
    datum: ${today}
    betrouwbaarheid: B   # A wet of officiële tekst, B eigen pagina, C nieuws, D alleen titel gezien, U niet gecontroleerd
peildatum: ${today}
herzien_voor: ${review.toISOString().slice(0, 10)}
${OWN_FIELDS[kind]}---
Schrijf hier het antwoord, in ten hoogste drie zinnen.

## Wat betekent dit voor u?

Schrijf hier wat het voor een bestuurder betekent.

## Wat kunt u doen?

- Noem hier wat iemand kan doen.
`;
  return { file: `${folderOf[kind]}/${prefix}${id}.md`, text };
}
