import { stderr, stdin, stdout } from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Trouble } from '../house/trouble.ts';

/** What a command may touch of the terminal: results on `out`, progress and faults on `err`. */
export interface Io {
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream;
  in: NodeJS.ReadableStream;
}

export const terminal: Io = { out: stdout, err: stderr, in: stdin };

/** A subcommand; its answer is the exit code: 0 done, 1 not done, 2 asked wrongly. */
export type Command = (argv: string[], io: Io) => Promise<number>;

/** The command was asked wrongly: one line, exit code 2. */
export class WrongUse extends Trouble {
  constructor(line: string) {
    super(line, { exitCode: 2 });
  }
}

/** What stands behind the command: options and files. An option that doesn't exist is a wrong use. */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}
