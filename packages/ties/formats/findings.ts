import { SAYS } from './network.ts';
import type { NetworkFault, NetworkFaultCode, NetworkNote, NetworkNoteCode } from './network.ts';

/** More faults than these are not told: they are of one kind. */
const TOLD = 20;

/** What a reader found on its way: faults, of which it tells the first twenty, and conventions followed. */
export class Findings {
  readonly faults: NetworkFault[] = [];
  readonly #counts = new Map<NetworkNoteCode, number>();

  fault(code: NetworkFaultCode, at: string, message: string, line?: number): void {
    if (this.faults.length >= TOLD) return;
    this.faults.push(line === undefined ? { code, at, message } : { code, at, line, message });
  }

  note(code: NetworkNoteCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  /** In the order in which the conventions are listed, so that two readings compare. */
  get notes(): NetworkNote[] {
    return (Object.keys(SAYS) as NetworkNoteCode[])
      .filter((code) => this.#counts.has(code))
      .map((code) => ({ code, count: this.#counts.get(code)!, message: SAYS[code] }));
  }
}

/** Thrown where nothing more can be read; caught at the door of each reader, never seen outside. */
export class Unreadable extends Error {
  readonly fault: NetworkFault;

  constructor(code: NetworkFaultCode, at: string, message: string, line?: number) {
    super(message);
    this.fault = line === undefined ? { code, at, message } : { code, at, line, message };
  }
}

/** Text of a file inside a sentence: short, and on one line. */
export function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `"${short.replace(/\s+/g, ' ')}"`;
}
