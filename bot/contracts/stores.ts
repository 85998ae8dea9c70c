import type { Case } from './case.ts';
import type { Conversation, Understood } from './conversation.ts';
import type { Mail, MailOutcome } from './mail.ts';

/** Conversations by id. `save` writes `conversation` as version `conversation.version + 1`. */
export interface ConversationStore {
  load(id: string): Promise<Conversation | undefined>;
  /** 'conflict' when the stored version is not `conversation.version`: load again and redo. Resolves after fsync. */
  save(conversation: Conversation): Promise<'saved' | 'conflict'>;
  remove(id: string): Promise<void>;
  /** Ids of conversations with inbound activities that were not answered (after a kill). */
  unfinished(): Promise<readonly string[]>;
  /** Ids of conversations that say something after their delivery mark. */
  undelivered(): Promise<readonly string[]>;
  /** Ids of conversations whose last inbound activity is before this moment (ISO). */
  lastActiveBefore(moment: string): Promise<readonly string[]>;
}

/** Cases, each with its mails. */
export interface CaseStore {
  /** Stores the case with its mails in one write; when a case of that key exists, that one is given back unchanged. */
  create(newCase: Case): Promise<Case>;
  load(reference: string): Promise<Case | undefined>;
  /** 'conflict' when the stored version is not `changed.version`. */
  save(changed: Case): Promise<'saved' | 'conflict'>;
  remove(reference: string): Promise<void>;
  /** The references of the cases that were handed in from this conversation. */
  referencesOf(conversationId: string): Promise<readonly string[]>;
  /** All references, newest first. */
  references(): Promise<readonly string[]>;
  /** The references of cases in which something may have to happen: not closed or withdrawn, or with something still to be said. */
  active(): Promise<readonly string[]>;
}

/** A mail with the case that it belongs to; a system mail has none. */
export interface OwnedMail {
  readonly mail: Mail;
  readonly reference?: string;
}

/** The mails of all owners, as work to do. */
export interface Outbox {
  /** Queues a mail of the system or of a conversation. One of the same id is left as it is, so that a job may run twice. */
  queue(mail: Mail): Promise<void>;
  /**
   * Removes the mails of a conversation, sent or not (those of its cases go with the case); with a moment (ISO), those
   * that were made before it. Gives how many.
   */
  removeOf(conversationId: string, before?: string): Promise<number>;
  /** The mails that are not sent: queued and dead, the oldest first. */
  unsent(): Promise<readonly OwnedMail[]>;
  /** Gives a dead mail another chance, from `at` (ISO) on; false when there is no dead mail of that id. */
  requeue(id: string, at: string): Promise<boolean>;
  /** Removes mails without a case that were settled before this moment (ISO); gives how many. */
  removeSettledBefore(moment: string): Promise<number>;
  /** Takes at most `limit` queued mails that are due; nobody else gets them until they are settled or the lease (2 minutes) ends. */
  claim(now: Date, limit: number): Promise<readonly Mail[]>;
  settle(id: string, outcome: MailOutcome): Promise<void>;
  /** When the next queued mail is due; undefined when there is none. */
  nextDue(): Promise<Date | undefined>;
  /** Mails that wait, and dead ones that still matter: of the system, or of a case that is open. */
  counts(): Promise<{ readonly queued: number; readonly dead: number }>;
}

/** A question that a user asked, and what became of it. Masked and cut before it comes here; it does not say who asked. */
export interface AskedQuestion {
  /** The sequence number of the question in its conversation; the two together are its key. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  /** Empty when the user came to an item by buttons alone. */
  readonly asked: string;
  readonly outcome: Understood['outcome'];
  /** The ids of the items that were offered, best first. */
  readonly items: readonly string[];
  /** The item that the user chose from them or went on to, or `geen-van-deze`. */
  readonly chosen?: string;
  readonly thumb?: 'up' | 'down';
  /** The item that the thumb is about. */
  readonly rated?: string;
  /** Why the thumb went down: a code or the user's words, masked. */
  readonly reason?: string;
}

/** What is noted about a question: all of it at once, or what became of it later. */
export type QuestionNote = Pick<AskedQuestion, 'seq' | 'at'> & Partial<AskedQuestion>;

/** What users asked: how editors see which answers are missing. */
export interface QuestionLog {
  /** Writes a note over what is known of that question, so that the same note twice changes nothing; `at` stays that of the first. */
  put(conversationId: string, note: QuestionNote): Promise<void>;
  /** The questions of one conversation, in their order. */
  of(conversationId: string): Promise<readonly AskedQuestion[]>;
  /** All questions, in no particular order. */
  all(): Promise<readonly AskedQuestion[]>;
  /** Removes the questions of a conversation; with a moment (ISO), those that were asked before it. */
  remove(conversationId: string, before?: string): Promise<void>;
  /** Removes all questions that were asked before this moment (ISO); gives how many. */
  removeBefore(moment: string): Promise<number>;
}

/** A verkenning that ended, as the staff may see it: no name, no school, no words of the user. */
export interface Exploration {
  /** ISO 8601. */
  readonly at: string;
  /** A region or province of regios.yaml. */
  readonly region?: string;
  readonly concerns: readonly string[];
  readonly phase: string;
}

/** The verkenningen that ended, one a conversation: who changes his answers is counted once. */
export interface ExplorationLog {
  put(conversationId: string, exploration: Exploration): Promise<void>;
  all(): Promise<readonly Exploration[]>;
  remove(conversationId: string): Promise<void>;
  /** Removes those that ended before this moment (ISO); gives how many. */
  removeBefore(moment: string): Promise<number>;
}

/** Which conversations were erased at the user's request, by a hash of their id: a restored backup must forget them again. */
export interface Erasures {
  add(conversationId: string, at: string): Promise<void>;
  /** When it was last erased (ISO): what is older must not exist. */
  erasedAt(conversationId: string): Promise<string | undefined>;
}

/** Jobs that run once a period: when each last ran (ISO). */
export interface JobMarks {
  load(job: string): Promise<string | undefined>;
  save(job: string, at: string): Promise<void>;
}

/** What a storage implementation gives. */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly cases: CaseStore;
  readonly outbox: Outbox;
  readonly questions: QuestionLog;
  readonly explorations: ExplorationLog;
  readonly erasures: Erasures;
  readonly jobMarks: JobMarks;
  close(): Promise<void>;
}
