import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openFileStores } from '../../bot/storage/file-stores.ts';
import { startChild } from '../support/child-program.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { settableClock } from '../support/settable-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROUNDS = 8;

/** The highest version that was acknowledged, by id. */
function acknowledged(lines: readonly string[]): [id: string, version: number][] {
  const highest = new Map<string, number>();
  for (const line of lines) {
    const [id = '', version] = line.split(' ');
    highest.set(id, Math.max(highest.get(id) ?? 0, Number(version)));
  }
  return [...highest];
}

it('kill -9 in mid-write loses no acknowledged write and leaves no damaged document', { timeout: 60_000 }, async () => {
  const dataDir = await temporaryFolder();
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = startChild('write-until-killed.ts', dataDir);
    await child.line((line) => line.startsWith('gesprek-'));
    await pause(round * 7);
    await child.kill();

    const log = makeRecordingLog();
    const stores = await openFileStores({ dataDir, log, clock: settableClock() });
    for (const [id, version] of acknowledged(child.lines)) {
      const stored = id.startsWith('KW-') ? await stores.cases.load(id) : await stores.conversations.load(id);
      expect(stored?.version, `${id} in round ${round}`).toBeGreaterThanOrEqual(version);
    }
    expect(await stores.conversations.unfinished()).toEqual([]);
    expect(log.lines).toEqual([]);
    for (const folder of ['gesprekken', 'zaken']) {
      expect((await readdir(join(dataDir, folder))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    await stores.close();
  }
});
