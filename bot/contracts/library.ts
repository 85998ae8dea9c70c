import type { SearchSettings } from './search-settings.ts';
import type { Act } from './understanding.ts';

/** The kinds of item; the folder of content/ in which a kind stands is its plural. */
export type ItemKind =
  | 'antwoord'
  | 'ondersteuning'
  | 'samenwerkingsvorm'
  | 'handreiking'
  | 'praktijkvoorbeeld'
  | 'buurvraag';

/** A statute or official text read · B the organisation's own page · C news · D title or abstract only · U not checked. */
export type Trust = 'A' | 'B' | 'C' | 'D' | 'U';

/** Where a fact was found. `date` is YYYY, YYYY-MM or YYYY-MM-DD as the source itself is dated. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
  readonly trust: Trust;
}

/** The requests (verzoeken) that the intake knows; design §4. */
export type RequestId =
  | 'vraag'
  | 'ledenadviseur'
  | 'bestuurlijke-tafel'
  | 'rvt-gesprek'
  | 'visitatie'
  | 'collegiale-uitwisseling'
  | 'maatwerk-regio'
  | 'praktijkvoorbeeld-delen'
  | 'ocw'
  | 'terugbellen';

/** What the editors wrote about one subject: one Markdown file of content/. */
export interface Item {
  /** The file's name without `.md`; unique over all folders. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** Primary topic key first, at most two more; `['buurvraag']` for a neighbouring question. */
  readonly topics: readonly string[];
  /** Example questions as users ask them. */
  readonly questions: readonly string[];
  /** The first paragraph: the answer in at most three sentences (Markdown subset). */
  readonly answer: string;
  /** What follows the first paragraph (Markdown subset with `##` headings); empty when there is nothing more. */
  readonly more: string;
  readonly sources: readonly Source[];
  /** Day on which the facts were checked, YYYY-MM-DD. */
  readonly checkedOn: string;
  /** Day before which an editor must look again, YYYY-MM-DD. */
  readonly reviewBefore: string;
  /** Ids of the items that make a logical next read; at most three. */
  readonly next: readonly string[];
  /** Former ids of this item. */
  readonly replaces: readonly string[];
  /** Only for ondersteuning. */
  readonly support?: { readonly status: 'actief' | 'onbevestigd' | 'vervallen'; readonly request: RequestId };
  /** Attributes by which handreikingen, praktijkvoorbeelden and samenwerkingsvormen are found; ids of begrippen.yaml and regios.yaml. */
  readonly attributes: {
    readonly themes: readonly string[];
    readonly forms: readonly string[];
    readonly schoolTypes: readonly string[];
    readonly regions: readonly string[];
    readonly parties: readonly string[];
    readonly place?: string;
    readonly year?: string;
    readonly publisher?: string;
    readonly outcome?: string;
    readonly weight?: 'licht' | 'middel' | 'zwaar';
    readonly decides?: string;
    /** Who does answer a neighbouring question. */
    readonly answeredBy?: string;
  };
}

/** A term of begrippen.yaml: a theme, form, school type or phase. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
}

/** A figure about a region, as a source reported it. */
export interface RegionFigure {
  readonly what: string;
  /** It is about more than this region: `what` names the area. */
  readonly wide?: true;
  readonly value: string;
  readonly period: string;
  readonly source: Source;
}

/** A region of regios.yaml. Municipalities and places serve only to recognise where a user is. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly provinces: readonly string[];
  readonly also: readonly string[];
  readonly municipalities: readonly string[];
  readonly places: readonly string[];
  readonly figures: readonly RegionFigure[];
  /** What a source called it, e.g. 'topkrimpregio in een oudere lijst', with that source. */
  readonly label?: { readonly text: string; readonly source: Source };
}

/** A province of regios.yaml, with the spellings under which people write it. */
export interface Province {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
}

/** A public address or entry of contacten.yaml: roles and organisations, never persons. */
export interface Contact {
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
  readonly address?: string;
  readonly entry?: string;
  readonly status: string;
}

/** The language data of taal.yaml and buiten.yaml. */
export interface LanguageData {
  readonly stopWords: readonly string[];
  /** Name of a group → words and short expressions that may stand for one another: `leerling`, `lln`, `kids`. */
  readonly wordGroups: Readonly<Record<string, readonly string[]>>;
  /** Parts that Dutch compounds are split at, e.g. `leerling`, `daling`. */
  readonly compoundParts: readonly string[];
  /** Word → its stem, where the Snowball stemmer errs. */
  readonly stemExceptions: Readonly<Record<string, string>>;
  /** Act → utterances as people type them; 'geen' holds what only looks like an act. */
  readonly acts: Readonly<Record<Act | 'geen', readonly string[]>>;
  /** Request → the names under which people ask for it. */
  readonly requests: Readonly<Partial<Record<RequestId, readonly string[]>>>;
  /** What is none of ours ('koken', 'verkeer') → what people say about it (buiten.yaml). */
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
}

/** Everything that the editors wrote, checked. */
export interface Library {
  readonly items: readonly Item[];
  item(id: string): Item | undefined;
  readonly themes: readonly Term[];
  readonly forms: readonly Term[];
  readonly schoolTypes: readonly Term[];
  readonly phases: readonly Term[];
  readonly provinces: readonly Province[];
  readonly regions: readonly Region[];
  contact(id: string): Contact;
  readonly language: LanguageData;
  readonly search: SearchSettings;
}
