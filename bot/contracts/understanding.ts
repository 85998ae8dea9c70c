import type { Answer, Choosable, Expectation, Reading } from '../../dialogs/dialog.ts';

/** What a user does, other than asking something of the library. */
export type Act =
  | 'mens'
  | 'intake'
  | 'groet'
  | 'bedankt'
  | 'help'
  | 'stop'
  | 'opnieuw'
  | 'herhaal'
  | 'terug'
  | 'privacy'
  | 'klacht'
  | 'taal';

/**
 * What the library has on a question, best item first. `answer` and `neighbour` carry one item, `options` two or three
 * (exactly those that the user would see), `unknown` none.
 */
export interface Found {
  readonly outcome: 'answer' | 'options' | 'neighbour' | 'unknown';
  readonly items: readonly string[];
}

/**
 * One thing that a user looks for in the collections. An item fits when it has any of these attributes, each written as
 * `theme/…`, `form/…`, `schoolType/…`, `region/…` or `province/…` with an id of begrippen.yaml or regios.yaml.
 */
export interface Criterion {
  readonly about: 'subject' | 'place';
  /** In the words in which it is shown back ('vmbo', 'de Achterhoek'). */
  readonly shown: string;
  readonly anyOf: readonly string[];
}

/** A kind of item that is a collection to search in. */
export type Collection = 'praktijkvoorbeeld' | 'handreiking';

/** What of the collections a text speaks of. */
export interface Sought {
  /** The collections that it names ('voorbeelden', 'checklist'), in their order; empty when it names none. */
  readonly collections: readonly Collection[];
  readonly criteria: readonly Criterion[];
  /** True when, apart from the collections and criteria, it holds no word that says something. */
  readonly nothingElse: boolean;
}

/** What a user wants with what is kept of him. */
export type MyDataWish = 'inzien' | 'meenemen' | 'verbeteren' | 'wissen';

/** A whole message to a running dialog: skip this question, why is it asked, send it, or agree to what stands there. */
export type DialogCommand = 'skip' | 'why' | 'submit' | 'agree';

/** A step of a dialog, with the words by which a user may name it. */
export interface NamedStep {
  readonly id: string;
  readonly words: readonly string[];
}

/**
 * What a user sets right. `named`: the answers that he names, each with the words of the new value (empty when he only
 * says that it is wrong). `bare`: the words after 'nee, …' or 'sorry, ik bedoel …', which name none; `sure` when such
 * words can be nothing but a correction.
 */
export interface Correction {
  readonly named: readonly { readonly id: string; readonly value: string }[];
  readonly bare?: { readonly value: string; readonly sure: boolean };
}

/** Who a user says that he is, when that is no bestuurder; `anders` when he says only that. */
export type Visitor = 'ouder' | 'leerling' | 'journalist' | 'leraar' | 'mr-lid' | 'anders';

/** What a user wants with a case that he handed in before; `reference` when he names it (`KW-XXXX-XXXX`). */
export interface CaseWish {
  readonly kind: 'withdraw' | 'add' | 'status';
  readonly reference?: string;
}

/**
 * What a user wants with his routekaart: know why a line stands there (`about` may be empty; `rest` is what he says after it, `done`
 * when that is that he has it already), see what changes if, or not send it along with a request.
 */
export type RouteWish =
  | { readonly kind: 'why'; readonly about: string; readonly rest: string; readonly done: boolean }
  | { readonly kind: 'what-if'; readonly value: string }
  | { readonly kind: 'with' | 'without' };

/** A user wants no merger, or wants it after all; `whole` when he says nothing else. */
export interface MergerWish {
  readonly kind: 'without' | 'with';
  readonly whole: boolean;
}

/** A user wants what was just shown mailed, or on a page to print or save; `routekaart` when he names that. */
export interface CopyWish {
  readonly kind: 'mail' | 'keep';
  readonly routekaart: boolean;
}

/** The options that a text names, in its order; `whole` when it holds nothing else. */
export interface Mentioned {
  readonly options: readonly Choosable[];
  /** Those of which it says that they are not meant, or no longer ('de mr niet', 'haal geld weg'). */
  readonly denied: readonly Choosable[];
  readonly whole: boolean;
  /** They come beside what was chosen before: 'geld ook'. */
  readonly adds: boolean;
}

/** What a message tells about the situation of a board, by the ids of the verkenning; `answers` are those that were read as a value. */
export interface ToldSituation {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly concerns: readonly string[];
  readonly obstacles: readonly string[];
  readonly schoolTypes: readonly string[];
  readonly phase?: string;
  readonly identity?: string;
  /** The part that names what hurts or stands in the way: the library is asked about that. */
  readonly asks?: string;
}

/** The figures of a board that a text tells, by step of the verkenning. */
export interface ToldFigures {
  readonly answers: Readonly<Record<string, Answer>>;
  /** How many pupils there will be at a later time, with the period as the detail of an answer and in words. */
  readonly target?: {
    readonly pupils: number;
    /** Said in words ('straks', 'naar'), not only by a year. */
    readonly plain: boolean;
    readonly detail: Readonly<Record<string, string | number>>;
    readonly words: string;
  };
  /** The period that it names: `years`, or `until` a year. */
  readonly period?: Readonly<Record<string, string | number>>;
  /** By how many a count changes: '1 school minder'. */
  readonly changes: Readonly<Record<string, number>>;
  /** The counts of which it says that they are not known; `*` when it does not say which. */
  readonly unknown: readonly string[];
  /** It guesses all the same: 'weet ik niet, ongeveer 900'. */
  readonly estimate: boolean;
}

/** A change in the number of pupils whose size is asked for. `perYear`: percent a year on average, when the period was told. */
export interface AskedChange {
  readonly percent: number;
  readonly pupils: number;
  readonly direction: 'minder' | 'meer';
  readonly perYear?: number;
  /** The change as an answer to the step `daling` of the verkenning. */
  readonly answer: Answer;
}

/** Dutch text in, meaning out. Pure: the same text gives the same meaning. */
export interface Understanding {
  /** The act of a message, or null when it is something else (a question, mostly). */
  act(text: string): Act | null;
  /** A command that is the *whole* message ('stop', 'mens', 'terug' …): the only acts that count at an open text step. */
  command(text: string): Act | null;
  /** What a whole message means while a dialog asks something; null for all else. */
  dialogCommand(text: string): DialogCommand | null;
  /** Which request a user asks for ('wij willen een ledenadviseur'), or null. */
  request(text: string): import('./library.ts').RequestId | null;
  /** What a message sets right, or null when it sets nothing right. Whole messages only, never a part of a story. */
  correction(text: string, steps: readonly NamedStep[]): Correction | null;
  /** As whom a user introduces himself, and what else he says (empty when nothing). Null when he does not. */
  visitor(text: string): { readonly who: Visitor; readonly rest: string } | null;
  /** What he wants with a routekaart that was made, or null. */
  routeWish(text: string): RouteWish | null;
  /** Whether he says that a merger is wanted or not, or null. */
  mergerWish(text: string): MergerWish | null;
  /** Whether a message asks for the verkenning itself. */
  wantsVerkenning(text: string): boolean;
  /** Whether a story begins with that wish. */
  beginsWithVerkenning(text: string): boolean;
  /** What a message tells about the user's situation; null when it tells too little to be one. */
  situation(text: string): ToldSituation | null;
  /** The change of which a message asks how much it is ('van 900 naar 700, hoeveel procent is dat?'), or null. */
  changeAsked(text: string): AskedChange | null;
  /** What he wants with a case that was handed in ('trek mijn vraag in'), or null. */
  caseWish(text: string): CaseWish | null;
  search(text: string): Found;
  /** Which collections and criteria a text names; a question names criteria too, so the caller decides what it is. */
  sought(text: string): Sought;
  /**
   * How a short question goes on about what was said before: it `leans` on it ('hoe lang duurt dat?', 'en voor het
   * vmbo?'), `adds` a subject of its own ('en een federatie?') or asks for `more` of the same. Null when it stands by
   * itself.
   */
  followUp(text: string): 'leans' | 'adds' | 'more' | null;
  /** What a user wants with what is kept of him ('verwijder mijn gegevens'), or null. */
  myDataWish(text: string): MyDataWish | null;
  /** Replaces e-mail addresses, phone numbers and names after words such as 'mijn naam is'; other names are not seen. */
  maskPersonal(text: string): string;
  /** Reads an answer to an open question of a dialog; `now` decides what 'morgen' is, so a date needs it. */
  read(expects: Expectation, text: string, now?: Date): Reading;
  /** The option that is meant, by label, another word for it, number, ordinal or a part of the label that fits only one; null when unclear. */
  chooseFrom(text: string, options: readonly Choosable[]): Choosable | null;
  /** The options that are meant, in the order of the text ('1 en 3', 'alles behalve de fusie'; 'geen' is an empty list); null when any part is unclear. */
  chooseSeveral(text: string, options: readonly Choosable[]): readonly Choosable[] | null;
  /** The options that a text names or denies among other words; null when it names none or asks something. */
  chooseMentioned(text: string, options: readonly Choosable[]): Mentioned | null;
  /** A whole message that asks to keep what was just shown ('mail mij dit', 'kan ik dit printen?'); null for all else. */
  copyWish(text: string): CopyWish | null;
  /** What an answer says beside itself about the verkenning going along, and the rest of it; null when it says nothing of it. */
  travelWish(text: string): { readonly kind: 'with' | 'without'; readonly rest: string } | null;
  /** Whether a user says that something weighs on him ('ik slaap er slecht van'), without asking anything. */
  worry(text: string): boolean;
  /** What a text counts ('1 school op 2 locaties'), by step of the verkenning. */
  counts(text: string): Readonly<Record<string, Answer>>;
  /** The board's own figures in a text; `now` decides which year is later. */
  figures(text: string, now: Date): ToldFigures;
  /** Masks what looks like a BSN (nine digits that pass the 11-proef); null when there is none. */
  maskBsn(text: string): string | null;
}
