import type { dialogs, HandleMyData, MailCopy, MakeRoutekaart, ShowItems, SubmitIntake } from '../../dialogs/index.ts';
import type { Handoff, TalkLine } from '../contracts/case.ts';
import type { ConversationState, Inbound, Understood } from '../contracts/conversation.ts';
import type { Copies, PrintLinks } from '../contracts/copies.ts';
import type { Library } from '../contracts/library.ts';
import type { Choice, Message } from '../contracts/message.ts';
import type { MyDataDoor } from '../contracts/my-data.ts';
import type { Exploration, QuestionNote } from '../contracts/stores.ts';
import type { Understanding } from '../contracts/understanding.ts';
import type { ConversationSay } from './texts.ts';

/** What content/ gives to a turn. */
export interface TurnContent {
  readonly library: Library;
  readonly understanding: Understanding;
  readonly say: ConversationSay;
  /** Says a text key that a dialog names. */
  readonly sayKey: (key: string) => string;
}

/** Everything that a turn may use; built in build.ts. */
export interface TurnDeps {
  /** What content/ gives; asked anew at every turn, since editors may change it in trial mode. */
  readonly content: () => TurnContent;
  readonly handoff: Handoff;
  readonly myData: MyDataDoor;
  readonly copies: Copies;
  readonly links: PrintLinks;
  readonly settings: {
    readonly trial: boolean;
    /** Where mails to staff go; shown to the user once a case is recorded. */
    readonly mailbox: string;
    readonly retentionDays: { readonly talk: number; readonly case: number };
  };
}

/** One turn's input: an inbound activity of a conversation, and what the user saw before it. */
export interface TurnInput {
  readonly conversationId: string;
  readonly seq: number;
  readonly inbound: Inbound;
  readonly now: Date;
  /** What came in before this; `text` when it was typed. Absent at the first. */
  readonly previous?: { readonly at: string; readonly text?: string };
  /** The buttons that stand under the bot's last messages. */
  readonly shown: readonly Choice[];
  /** The bot's last messages, for 'herhaal'. */
  readonly lastMessages: readonly Message[];
  /** The talk so far, asked for only when it is handed over. */
  talk(): readonly TalkLine[];
}

/** One turn's result. */
export interface TurnResult {
  readonly state: ConversationState;
  readonly messages: readonly Message[];
  readonly understood: Understood;
  /** The talk before this turn goes: it is past its retention, or the user had it erased. */
  readonly forget?: true;
  /** What the question log must keep of this turn. */
  readonly notes?: readonly QuestionNote[];
  /** A verkenning ended in this turn: what is counted of it for the staff. */
  readonly explored?: Exploration;
}

/** The outcomes in which dialogs can end. */
export type DialogOutcome = SubmitIntake | ShowItems | HandleMyData | MakeRoutekaart | MailCopy;

/** The ids of the dialogs. */
export type DialogId = keyof typeof dialogs;

/** The part of a turn that every area of the conversation needs. */
export interface Turn extends TurnContent, Omit<TurnDeps, 'content'> {
  readonly input: TurnInput;
  /** The public address that users see (contacten.yaml), with its trust note. */
  readonly contact: { readonly address: string; readonly status: string };
}

/** A turn within a dialog, as it is reported. */
export const IN_DIALOG: Understood = { outcome: 'dialog', act: null, items: [] };

/** An act as it is reported: nothing of the library was shown. */
export function asAct(act: Understood['act']): Understood {
  return { outcome: 'act', act, items: [] };
}
