import { dialogTextKeys } from '../dialogs/index.ts';
import type { Library } from './contracts/library.ts';
import type { Understanding } from './contracts/understanding.ts';
import { conversationTexts } from './conversation/texts.ts';
import type { TurnContent } from './conversation/turn.ts';
import { type CopySay, copyTexts } from './handoff/copy-texts.ts';
import { type HandoffSay, handoffTexts } from './handoff/texts.ts';
import { ContentError } from './knowledge/content-problem.ts';
import { readLibrary } from './knowledge/read-library.ts';
import { type CheckedTexts, readTexts } from './knowledge/read-texts.ts';
import { adminTexts } from './staff/admin-texts.ts';
import { caseAdminTexts } from './staff/case-admin-texts.ts';
import { type SystemPageSay, systemPageTexts } from './staff/system-page-texts.ts';
import { createUnderstanding } from './understanding/create-understanding.ts';
import { type OverviewSay, overviewTexts } from './staff/overview-texts.ts';
import { type PrintSay, printTexts } from './web/print-texts.ts';
import { webTexts } from './web/texts.ts';
import type { Say } from './contracts/texts.ts';

/** Everything that content/ gives: the library, what understands it, and the sentences of every area. */
export interface Content {
  readonly library: Library;
  readonly understanding: Understanding;
  readonly texts: CheckedTexts;
  readonly say: {
    readonly handoff: HandoffSay;
    readonly web: Say<typeof webTexts>;
    readonly admin: Say<typeof adminTexts>;
    readonly copies: CopySay;
    readonly overviews: OverviewSay;
    readonly print: PrintSay;
    readonly casePages: SystemPageSay;
    readonly caseAdmin: Say<typeof caseAdminTexts>;
  };
  /** What a turn of a conversation needs of it. */
  readonly forTurn: TurnContent;
}

/** Reads and checks content/ as a whole. Throws a ContentError that lists every mistake with file, line and cure. */
export function openContent(folder: string): Content {
  const { library, problems } = readLibrary(folder);
  if (!library) throw new ContentError(problems);
  const texts = readTexts(folder);
  const dialogSay = texts.bind(Object.fromEntries(dialogTextKeys.map((key) => [key, [] as const])));
  const understanding = createUnderstanding(library);
  return {
    library,
    understanding,
    texts,
    say: {
      handoff: texts.bind(handoffTexts),
      web: texts.bind(webTexts),
      admin: texts.bind(adminTexts),
      copies: texts.bind(copyTexts),
      overviews: texts.bind(overviewTexts),
      print: texts.bind(printTexts),
      casePages: texts.bind(systemPageTexts),
      caseAdmin: texts.bind(caseAdminTexts),
    },
    forTurn: { library, understanding, say: texts.bind(conversationTexts), sayKey: (key) => dialogSay(key) },
  };
}
