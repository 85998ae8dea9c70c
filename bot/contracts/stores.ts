import type { Case } from './case.ts';
import type { Conversation } from './conversation.ts';
import type { Mail, MailOutcome } from './mail.ts';

/** Conversations by id. `save` writes `conversation` as version `conversation.version + 1`. */
export interface ConversationStore {
  load(id: string): Promise<Conversation | undefined>;
  /** 'conflict' when the stored version is not `conversation.version`: load again and redo. Resolves after fsync. */
  save(conversation: Conversation): Promise<'saved' | 'conflict'>;
  remove(id: string): Promise<void>;
  /** Ids of conversations with inbound activities that were not answered (after a kill). */
  unfinished(): Promise<readonly string[]>;
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
  /** All references, newest first. */
  references(): Promise<readonly string[]>;
}

/** The mails of all owners, as work to do. */
export interface Outbox {
  /** Takes at most `limit` queued mails that are due; nobody else gets them until they are settled or the lease (2 minutes) ends. */
  claim(now: Date, limit: number): Promise<readonly Mail[]>;
  settle(id: string, outcome: MailOutcome): Promise<void>;
  /** When the next queued mail is due; undefined when there is none. */
  nextDue(): Promise<Date | undefined>;
  counts(): Promise<{ readonly queued: number; readonly dead: number }>;
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
  readonly jobMarks: JobMarks;
  close(): Promise<void>;
}
