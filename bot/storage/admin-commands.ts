import type { Stores } from '../contracts/stores.ts';
import { caseCommands } from './case-commands.ts';

/** What an administrator can ask, by name: `npm run admin -- NAME …`. An answer must survive JSON. */
export type AdminCommands = Readonly<Record<string, (words: readonly string[]) => Promise<unknown>>>;

/** The commands that need the stores alone: the same on a running program and on a folder that nobody has. */
export function adminCommands(stores: Omit<Stores, 'close'>, now = () => new Date()): AdminCommands {
  return {
    ...caseCommands(stores, now),
    questions: () => stores.questions.all(),
    regiobeeld: () => stores.explorations.all(),
  };
}
