import type { LogEntry } from '../contracts/conversation.ts';

/** A turn's place in the deliveries of its conversation. */
export interface Place {
  /** Hands on what no other turn has sent yet, after the deliveries that were asked for earlier. Nothing left: no call. */
  send<E extends LogEntry>(entries: readonly E[], deliver: (fresh: readonly E[]) => Promise<void>): Promise<void>;
  /** A second place beside this one, for what is sent after the turn. */
  stay(): Place;
  /** To be called once, when nothing is sent from this place any more. */
  leave(): void;
}

interface Line {
  places: number;
  sentUpTo: number;
  last: Promise<void>;
}

/**
 * Keeps apart what turns of one conversation send that run at the same time: each is told everything that was written
 * after its own activity, the answers to later ones included. Every entry is sent once, in the order of the log.
 */
export function createDeliveryOrder(): { enter(conversationId: string): Place } {
  const lines = new Map<string, Line>();
  const enter = (conversationId: string): Place => {
    const line = lines.get(conversationId) ?? { places: 0, sentUpTo: 0, last: Promise.resolve() };
    lines.set(conversationId, line);
    line.places += 1;
    return {
      send: (entries, deliver) => sendFresh(line, entries, deliver),
      stay: () => enter(conversationId),
      leave() {
        line.places -= 1;
        // A later turn is only told what comes after its own activity, and all of that is new: no mark is needed.
        if (line.places === 0) lines.delete(conversationId);
      },
    };
  };
  return { enter };
}

async function sendFresh<E extends LogEntry>(
  line: Line,
  entries: readonly E[],
  deliver: (fresh: readonly E[]) => Promise<void>,
): Promise<void> {
  const fresh = entries.filter((entry) => entry.seq > line.sentUpTo);
  if (fresh.length === 0) return;
  line.sentUpTo = Math.max(...fresh.map((entry) => entry.seq));
  const mine = line.last.then(() => deliver(fresh));
  const settled = () => undefined;
  // The next delivery goes out whether or not this one succeeds; who asked for this one hears of its failure.
  line.last = mine.then(settled, settled);
  await mine;
}
