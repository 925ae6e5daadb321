/** A fault that the person at the terminal can act on: told in one line, without a stack. */
export class Trouble extends Error {
  readonly exitCode: number;

  constructor(line: string, options: { exitCode?: number; cause?: unknown } = {}) {
    super(line, { cause: options.cause });
    this.name = 'Trouble';
    this.exitCode = options.exitCode ?? 1;
  }
}

const systemFaults: Record<string, (about: string) => string> = {
  ENOSPC: (about) => `the disk is full${about}`,
  EDQUOT: (about) => `the disk quota is used up${about}`,
  EROFS: (about) => `the file system is read-only${about}`,
  EACCES: (about) => `permission denied${about}`,
  EPERM: (about) => `not permitted${about}`,
  EMFILE: () => 'too many open files; raise the limit (ulimit -n)',
  ENOTDIR: (about) => `something that is not a folder stands in the way${about}`,
};

/** One line for any error: the system's codes in words, everything else as it says itself. */
export function inWords(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  const fault = error as NodeJS.ErrnoException;
  const words = systemFaults[fault?.code ?? ''];
  if (words) return words(fault.path ? `: ${fault.path}` : '');
  const nested = error instanceof AggregateError ? error.errors[0] : undefined;
  if (nested) return inWords(nested);
  return (fault?.message ?? String(error)).split('\n')[0] ?? '';
}
