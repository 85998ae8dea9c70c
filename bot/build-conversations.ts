import { randomBytes } from 'node:crypto';
import type { Foundations } from './build-foundations.ts';
import type { Handoff } from './contracts/case.ts';
import { createAnswerTurn } from './conversation/answer-turn.ts';
import { createConversations } from './conversation/create-conversations.ts';
import { createCopies } from './handoff/create-copies.ts';
import { createMyData } from './storage/create-my-data.ts';
import { myDataPath } from './web/my-data-route.ts';
import { createMyDataTokens } from './web/my-data-token.ts';
import { createPrintLinks } from './web/print-links.ts';

/** What conversations need beside the foundations. `wakeOutbox` tells it that a mail was queued. */
interface ConversationsDeps extends Foundations {
  readonly handoff: Handoff;
  readonly wakeOutbox: () => void;
}

/** Builds the conversation core with its doors: to the staff, to what is kept of a user, to copies by mail and pages to print. */
export function buildConversations({ config, clock, log, stores, current, ...rest }: ConversationsDeps) {
  const tokens = createMyDataTokens({ key: rest.keyFor('my-data'), clock });
  const myData = createMyData({
    stores,
    link: (conversationId) => rest.baseUrl() + myDataPath(tokens.issue(conversationId)),
    clock,
    log,
  });
  const printLinks = createPrintLinks({ key: rest.keyFor('print-link'), baseUrl: rest.baseUrl });
  const copies = createCopies({
    outbox: stores.outbox,
    say: current().say.copies,
    mailSettings: { from: config.mail.from, publicUrl: config.publicUrl },
    talkDays: config.retentionDays.talk,
    random: randomBytes,
    clock,
    log,
    wake: rest.wakeOutbox,
  });
  const conversations = createConversations({
    store: stores.conversations,
    questions: stores.questions,
    explorations: stores.explorations,
    answerTurn: createAnswerTurn({
      content: () => current().forTurn,
      handoff: rest.handoff,
      myData,
      copies,
      links: printLinks,
      settings: { trial: config.trial, mailbox: config.mail.mailbox, retentionDays: config.retentionDays },
    }),
    maskBsn: current().understanding.maskBsn,
    apology: () => ({
      key: 'storing',
      text: current().forTurn.say('storing', { adres: current().library.contact('project').address ?? '' }),
    }),
    clock,
    log,
  });
  return { conversations, printLinks, myData: { tokens, load: myData.load } };
}
