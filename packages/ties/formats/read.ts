import { readCsvNetwork } from './csv.ts';
import type { CsvOptions } from './csv.ts';
import { textOf } from './encoding.ts';
import { Findings, Unreadable } from './findings.ts';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { readJsonNetwork } from './json.ts';
import type { NetworkReading } from './network.ts';

/** Reads a network in whichever of the four formats it is, told by how the text begins. Never throws. */
export function readNetwork(source: string | Uint8Array, options: CsvOptions = {}): NetworkReading {
  const head = headOf(source);
  if (head === null || head.startsWith('{') || head.startsWith('[')) return readJsonNetwork(source);
  if (head.startsWith('<')) return /<(\w+:)?gexf[\s>]/.test(head) ? readGexf(source) : readGraphml(source);
  return readCsvNetwork(source, options);
}

/** The first characters; null where not even they can be read, and any reader says why. */
function headOf(source: string | Uint8Array): string | null {
  try {
    const part = typeof source === 'string' ? source.slice(0, 4000) : source.subarray(0, 4000);
    return textOf(part, new Findings(), true).trimStart();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
