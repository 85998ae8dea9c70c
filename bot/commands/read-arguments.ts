import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The exit code for a command that is called wrongly (sysexits: EX_USAGE). */
export const EXIT_USAGE = 64;

/** Reads the arguments of a command; ends the process with its usage, never with a stack, when they are wrong. */
export function readArguments<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return process.exit(EXIT_USAGE);
  }
}
