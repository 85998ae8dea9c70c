import type { Answer, Answers } from '../../dialogs/dialog.ts';
import type { Message } from './message.ts';
import type { Routekaart } from './routekaart.ts';
import type { Act, Collection, Criterion } from './understanding.ts';

/**
 * What came in, whatever the channel. `hello` is a user who joins; `file` stands for a file, a sticker, an unknown
 * activity. `masked`: a number that looked like a BSN was replaced; `cut`: only the first part of a too long text was kept.
 */
export type Inbound =
  | { readonly kind: 'hello' }
  | { readonly kind: 'text'; readonly text: string; readonly masked?: true; readonly cut?: true }
  | { readonly kind: 'choice'; readonly value: string; readonly label: string }
  | { readonly kind: 'file' };

/** One line of a conversation's activity log. Exactly one of `inbound` and `message` is there. */
export interface LogEntry {
  /** 1, 2, 3 … within the conversation; the activity id and the watermark. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly inbound?: Inbound;
  /** What makes an inbound activity unique: the channel's clientActivityID or activity id. */
  readonly key?: string;
  readonly message?: Message;
}

/** A running dialog. `open` is a step id, 'review', or 'stop' when the user was asked whether to stop. */
export interface DialogState {
  readonly id: string;
  readonly v: number;
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly open: string;
  /** Where 'stop' returns to when the user says no. */
  readonly resume?: string;
  /** How often the open step was not understood, in a row. */
  readonly misses: number;
  /** The step whose answer was asked again because it can hardly be right. */
  readonly doubted?: string;
  /** True when the open step was reached from the review, which is where its answer leads back to. */
  readonly fromReview?: boolean;
  /** The ids of the answers that were known when the dialog began; all others the user gave in it. */
  readonly known?: readonly string[];
  /** The turn in which it began or was taken up again: buttons of before belong to another run of a dialog. */
  readonly since?: number;
}

/** A dialog that was asked for while another one ran. `after`: it begins when that one ends; else the user is being asked. */
export interface WaitingDialog {
  readonly dialog: string;
  readonly known: Answers;
  readonly after?: true;
}

/** A search in the collections, as far as it was shown. */
export interface SearchState {
  readonly collections: readonly Collection[];
  readonly criteria: readonly Criterion[];
  /** The item whose likes were sought, instead of criteria. */
  readonly like?: string;
  /** How many items were shown. */
  readonly shown: number;
  /** The turn in which the last ones were shown: the buttons of an earlier search are too old. */
  readonly turn: number;
}

/** 'Hielp dit?': under which items it stood, and the thumb down whose reason may still come. */
export interface FeedbackState {
  readonly items: readonly string[];
  readonly reason?: { readonly item: string; readonly seq: number };
}

/** What a verkenning left behind. */
export interface VerkenningState {
  /** The answers of which the newest routekaart of the user's own situation was made. */
  readonly answers: Answers;
  /** Oldest first, at most three; a comparison stands here too. */
  readonly routekaarten: readonly Routekaart[];
  /** The number of the routekaart that was made of `answers`. */
  readonly own: number;
  /** The user is changing these answers: the routekaart is made anew under its own number. */
  readonly changing?: true;
  /** It goes along with no request. */
  readonly withheld?: true;
}

/** What the bot remembers of a conversation. Every field but `v` may be absent in older states. */
export interface ConversationState {
  readonly v: 1;
  readonly greeted: boolean;
  readonly dialog?: DialogState;
  /** Questions in a row that the library could not answer. */
  readonly misses: number;
  /** The last real question of the user, and the items shown for it: an intake takes them over. */
  readonly lastQuestion?: string;
  readonly lastItems: readonly string[];
  /** The sequence number of that question: what becomes of it is noted there. */
  readonly asked?: number;
  /** The last search in the collections. */
  readonly search?: SearchState;
  readonly feedback?: FeedbackState;
  /** What the user typed before the options that stand open; kept when one is chosen. */
  readonly pendingQuestion?: string;
  /** How often 'mens' was asked in a row; at the third, the intake starts by itself. */
  readonly askedForPerson: number;
  /** A yes/no that stands open outside a dialog: start over, go on with a kept dialog. */
  readonly confirm?: 'opnieuw' | 'verder';
  /** What the user told about himself in the last intake that was sent: a next one does not ask it again. */
  readonly about?: Answers;
  /** The user wrote that he wants no merger; a routekaart then shows none. */
  readonly noMerger?: true;
  /** What was asked for while another dialog ran. */
  readonly waiting?: WaitingDialog;
  /** Dialogs that the user keeps for later, the last one last. */
  readonly kept?: readonly DialogState[];
  /** As whom the user introduced himself, when he is no bestuurder: what fits him is said once. */
  readonly visitor?: string;
  /** The case to which the next message is added. */
  readonly adding?: string;
  /** What the user decided about the intake that is being sent: the open case that it joins, or `nieuw`. */
  readonly joins?: string;
  readonly verkenning?: VerkenningState;
  /** What a message told about the user's situation, for a verkenning that was offered. */
  readonly told?: Answers;
  /** What the user wants mailed to himself: `routekaart/<number>` or the id of an item. */
  readonly copying?: string;
  /** How many copies were mailed. */
  readonly copies?: number;
  /** The references of the cases of this conversation. */
  readonly references: readonly string[];
}

/** Where a channel wants what the bot says by itself, as it gave it with the last activity. No names. */
export interface ChannelAddress {
  /** Of Bot Framework: `msteams`. */
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly tenantId?: string };
  readonly bot: { readonly id: string };
  readonly user: { readonly id: string };
}

/** One conversation: the unit that is stored. */
export interface Conversation {
  readonly id: string;
  readonly channel: 'web' | 'teams' | 'terminal';
  /** Raised by one at every write; 0 before the first. */
  readonly version: number;
  readonly createdAt: string;
  /** Time of the last inbound activity. */
  readonly lastAt: string;
  /** Capped; seq goes on. */
  readonly log: readonly LogEntry[];
  readonly nextSeq: number;
  /** Every inbound entry with seq <= processedUpTo has been answered. */
  readonly processedUpTo: number;
  /**
   * Of a channel that does not read the log by itself: where it is reached, and up to which entry it has been told.
   * `last`: its user had everything erased, so the address goes when he has been told of that.
   */
  readonly delivery?: { readonly address: ChannelAddress; readonly upTo: number; readonly last?: true };
  readonly state: ConversationState;
}

/** How a turn was understood; `ask --batch` and the question log read it. */
export interface Understood {
  readonly outcome: 'answer' | 'options' | 'neighbour' | 'unknown' | 'act' | 'dialog';
  readonly act: Act | null;
  /** Item ids, best first. */
  readonly items: readonly string[];
}

/** What channels and commands see of the conversation core. */
export interface Conversations {
  /** Makes a conversation when there is none of that id yet. */
  open(id: string, channel: Conversation['channel']): Promise<Conversation>;
  load(id: string): Promise<Conversation | undefined>;
  /**
   * Appends an inbound activity and acknowledges it: when this resolves, it is on disk. A repeat (same key) is not
   * appended again; the answer is the sequence number of the first. `address`: what is said from here on must be
   * delivered there.
   */
  receive(id: string, inbound: Inbound, key: string, address?: ChannelAddress): Promise<number>;
  /** Runs all unhandled activities of the conversation; resolves with what was written after `seq`. */
  processed(id: string, seq: number): Promise<readonly LogEntry[]>;
  /**
   * Says something that was not asked for: appends it to the log once, by its key. Nothing happens when there is no
   * such conversation (any more).
   */
  announce(id: string, message: Message, key: string): Promise<void>;
  /** Marks that the channel was told everything up to `seq`, or that it was given up. */
  delivered(id: string, seq: number): Promise<void>;
  /** Ids of conversations whose channel must still be told something. */
  undelivered(): Promise<readonly string[]>;
  /** Calls back after every write of a conversation; returns the function that ends it. */
  onWrite(listener: (id: string) => void): () => void;
}
