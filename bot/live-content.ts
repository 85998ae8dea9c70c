import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './contracts/log.ts';
import { ContentError, formatProblem } from './knowledge/content-problem.ts';
import { type Content, openContent } from './open-content.ts';

/**
 * Content that follows its files (trial mode): a changed file counts from the next question on. A mistake is logged
 * with file, line and cure, and the old version stays. Throws a ContentError when the first version has mistakes.
 */
export function liveContent(folder: string, log: Log): () => Content {
  let seen = signature(folder);
  let content = openContent(folder);
  return () => {
    const now = signature(folder);
    if (now === seen) return content;
    seen = now;
    try {
      content = openContent(folder);
      log.info('content.reloaded', { count: content.library.items.length });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      for (const problem of error.problems) log.error('content.mistake', { reason: formatProblem(problem) });
    }
    return content;
  };
}

/** Names, sizes and times of all files; a few hundred stats take about a millisecond. */
function signature(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name));
      return `${entry.name}:${size}:${mtimeMs}`;
    })
    .join('\n');
}
