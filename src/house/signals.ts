import { readFileSync } from 'node:fs';

/** Why the house should close. */
export type Reason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'parent gone';

/**
 * Calls `close` at the first wish to end and `hurry` at the second. A Ctrl-C arrives from the terminal and from
 * whoever passes it on, so what comes within half a second counts as one.
 */
export function onEnd(close: (reason: Reason) => void, hurry: () => void): void {
  let first = 0;
  const wish = (reason: Reason) => {
    const now = Date.now();
    if (!first) {
      first = now;
      close(reason);
    } else if (now - first > 500 && reason !== 'parent gone') hurry();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => wish(signal));
  onParentGone(() => wish('parent gone'));
}

/** Notices that whoever started us was killed without a word, so that nothing is left running that nobody sees. */
function onParentGone(act: () => void): void {
  if (process.channel) {
    process.on('disconnect', act);
    process.channel.unref();
  }
  if (!process.env['npm_lifecycle_event']) return;
  const ancestors = new Map(lineage().map((pid) => [pid, parentOf(pid)]));
  const parent = process.ppid;
  const watch = setInterval(() => {
    const lost = process.ppid !== parent || [...ancestors].some(([pid, its]) => parentOf(pid) !== its);
    if (!lost) return;
    clearInterval(watch);
    act();
  }, 250);
  watch.unref();
}

/** The processes between us and npm: our launcher, and the shell that npm asked. */
function lineage(): number[] {
  const found: number[] = [];
  for (let pid = process.ppid; pid > 1 && found.length < 3; pid = parentOf(pid) ?? 0) {
    if (/^npm/.test(nameOf(pid))) break;
    found.push(pid);
  }
  return found;
}

// Only where the system keeps /proc; elsewhere the launcher's channel and our own parent must do.
function stat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
const nameOf = (pid: number) => /\((.*)\)/.exec(stat(pid))?.[1] ?? '';
const parentOf = (pid: number) => Number(/\) \S (\d+)/.exec(stat(pid))?.[1] ?? 0) || undefined;
