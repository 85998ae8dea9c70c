import type { Conversation } from '../../bot/contracts/conversation.ts';

const AT = '2026-11-23T09:00:00.000Z';

/** A conversation that was never written, with one answered question; changed where a test says so. */
export function makeConversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: 'gesprek-1',
    channel: 'web',
    version: 0,
    createdAt: AT,
    lastAt: AT,
    log: [
      {
        seq: 1,
        at: AT,
        key: 'a-1',
        inbound: { kind: 'text', text: 'Bestaat de fusietoets nog?', masked: true, cut: true },
      },
      {
        seq: 2,
        at: AT,
        message: { key: 'fusietoets', text: 'Ja.', choices: [{ label: 'Meer', value: 'meer/fusietoets@1' }] },
      },
    ],
    nextSeq: 3,
    processedUpTo: 1,
    state: {
      v: 1,
      greeted: true,
      dialog: {
        id: 'intake',
        v: 1,
        answers: { naam: { value: 'Jo', shown: 'Jo' }, regio: null },
        open: 'email',
        misses: 0,
      },
      misses: 0,
      lastItems: ['fusietoets'],
      askedForPerson: 0,
      references: [],
    },
    ...changes,
  };
}
