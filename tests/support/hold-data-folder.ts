// A program for tests: locks the data folder that it is given, says 'locked' or why not, and holds it until it is killed.
import { DataFolderLockError, lockDataFolder } from '../../bot/storage/data-folder-lock.ts';

try {
  await lockDataFolder(process.argv[2] ?? '');
  process.stdout.write('locked\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof DataFolderLockError)) throw error;
  process.stdout.write(`${error.code}\n`);
}
