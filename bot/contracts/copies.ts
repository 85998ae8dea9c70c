import type { Item } from './library.ts';
import type { Routekaart } from './routekaart.ts';

/** What a user can have mailed to himself; `url` is where it can be read and printed. */
export type CopyOf =
  | { readonly kind: 'routekaart'; readonly routekaart: Routekaart; readonly url: string }
  | { readonly kind: 'antwoord'; readonly item: Item; readonly url: string };

/** A copy that a user asked for, with his consent. The mail belongs to the conversation: it is erased with it. */
export interface CopyRequest {
  readonly conversationId: string;
  /** The sequence number of the activity that asked for it: run again, it makes the same mail. */
  readonly seq: number;
  readonly to: string;
  readonly of: CopyOf;
}

/** The door from a conversation to mails that a user sends to himself. */
export interface Copies {
  /** `refused`: no address that can be mailed, or too many copies to it today. `failed`: nothing was queued. */
  send(request: CopyRequest): Promise<'queued' | 'refused' | 'failed'>;
}

/** Makes the addresses of what can be read and printed on a page of its own. */
export interface PrintLinks {
  /** Opens one routekaart of one conversation, for as long as that is kept. */
  routekaart(conversationId: string, number: number): string;
  item(id: string): string;
}
