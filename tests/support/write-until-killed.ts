// A program for tests: writes conversations and cases into the data folder that it is given, some side by side, and says
// `<id> <version>` for each write that was acknowledged, until it is killed.
import type { Conversation } from '../../bot/contracts/conversation.ts';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { makeCase } from './make-case.ts';
import { makeConversation } from './make-conversation.ts';
import { makeRecordingLog } from './recording-log.ts';
import { settableClock } from './settable-clock.ts';

const SIDE_BY_SIDE = 4;
// Large enough that a kill often falls in the middle of a write.
const TEXT = 'Wij verwachten minder leerlingen. '.repeat(20_000);

const stores = await openFileStores({
  dataDir: process.argv[2] ?? '',
  log: makeRecordingLog(),
  clock: settableClock(),
});
const say = (line: string) => process.stdout.write(`${line}\n`);

async function writeConversation(id: string): Promise<void> {
  const at = '2026-11-23T09:00:00.000Z';
  const log: Conversation['log'] = [{ seq: 1, at, key: 'a', inbound: { kind: 'text', text: TEXT } }];
  for (let version = (await stores.conversations.load(id))?.version ?? 0; ; version += 1) {
    await stores.conversations.save(makeConversation({ id, version, log }));
    say(`${id} ${version + 1}`);
  }
}

async function writeCases(): Promise<void> {
  for (let number = (await stores.cases.references()).length + 1; ; number += 1) {
    const { reference } = await stores.cases.create(
      makeCase({ key: `k${number}`, reference: `KW-${number}`, mails: [] }),
    );
    say(`${reference} 1`);
  }
}

await Promise.all([
  writeCases(),
  ...Array.from({ length: SIDE_BY_SIDE }, (_, index) => writeConversation(`gesprek-${index}`)),
]);
