import type { Foundations } from './build-foundations.ts';
import type { Conversations } from './contracts/conversation.ts';
import type { Route } from './contracts/http.ts';
import type { TrialMailbox } from './contracts/mail.ts';
import { createPrint } from './web/create-print.ts';
import { createWeb, type WebDeps } from './web/create-web.ts';
import type { createPrintLinks } from './web/print-links.ts';

/** What the pages need beside the foundations. */
interface WebPartDeps extends Pick<Foundations, 'config' | 'log' | 'current'> {
  readonly conversations: Pick<Conversations, 'load'>;
  readonly printLinks: ReturnType<typeof createPrintLinks>;
  readonly myData: WebDeps['myData'];
  readonly issueToken: WebDeps['issueToken'];
  /** Only in trial mode. */
  readonly mailbox: TrialMailbox | undefined;
}

/** Builds the pages for visitors: theme page, launcher, panel, trial mailbox, and what can be printed. */
export async function buildWeb({ config, log, current, ...rest }: WebPartDeps): Promise<Route[]> {
  const { say } = current();
  const web = await createWeb({
    say: say.web,
    trial: config.trial,
    issueToken: rest.issueToken,
    retentionDays: config.retentionDays,
    ...(rest.myData && { myData: rest.myData }),
    ...(rest.mailbox && { mailbox: rest.mailbox }),
    log,
  });
  const print = await createPrint({
    say: say.print,
    links: rest.printLinks,
    routekaart: async (id, number) => {
      const stored = await rest.conversations.load(id);
      return stored?.state.verkenning?.routekaarten.find((routekaart) => routekaart.number === number);
    },
    item: (id) => current().library.item(id),
    talkDays: config.retentionDays.talk,
  });
  return [...web.routes, ...print.routes];
}
