import type { Case, Intake, TalkLine } from './case.ts';
import type { ChannelAddress, ConversationState } from './conversation.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { AskedQuestion } from './stores.ts';

/** A case as its requester may see it: what was handed in and what was done with it, no addresses of staff. */
export interface MyCase {
  readonly reference: string;
  readonly status: Case['status'];
  readonly createdAt: string;
  readonly intake: Intake;
  readonly talk: readonly TalkLine[];
  readonly mails: readonly {
    readonly kind: string;
    readonly status: 'queued' | 'sent' | 'dead';
    readonly date: string;
  }[];
}

/** Everything that is kept of one conversation. */
export interface MyData {
  readonly startedAt: string;
  /** Time of the last message of the user, ISO 8601. */
  readonly lastAt: string;
  readonly talk: readonly TalkLine[];
  /** The answers of dialogs that were not handed in. */
  readonly answers: Answers;
  readonly cases: readonly MyCase[];
  readonly questions: readonly AskedQuestion[];
  /** What the bot remembers beside that, as it is stored. */
  readonly remembered?: ConversationState;
  /** Where the user is reached, in a channel that we post to (Teams). */
  readonly channel?: ChannelAddress;
}

/** What was erased, and which mails had already gone out. */
export interface Erased {
  readonly cases: readonly string[];
  readonly mailsSent: number;
}

/** The door from a conversation to what is kept of it. */
export interface MyDataDoor {
  load(conversationId: string): Promise<MyData>;
  /** A link that gives `load` as a file, to whoever has it, for ten minutes. */
  link(conversationId: string): string;
  /**
   * Erases the cases (with their unsent mails) and the logged questions, and remembers by a hash that it did; the
   * conversation's own document is emptied by the turn that asked for it. Done again it finds nothing more.
   */
  erase(conversationId: string): Promise<Erased>;
}
