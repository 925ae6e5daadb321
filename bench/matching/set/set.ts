/** The evaluation set as it is read: see README.md for how it was written, judged and split. */
import { readdirSync, readFileSync } from 'node:fs';

export type Half = 'tune' | 'test';

export interface SetFirm {
  readonly id: string;
  readonly tongue: 'it' | 'en' | 'mixed';
  readonly name: string;
  readonly text: string;
}

/** 3 would surely supply it, 2 plausibly, 1 marginally. A firm that is not named is a 0. */
export type Grade = 1 | 2 | 3;

export interface SetNeed {
  readonly id: string;
  readonly tongue: 'it' | 'en';
  readonly text: string;
  readonly answers: Readonly<Record<string, Grade>>;
  /** Tempting wrong answers, each with what gives it away. They are zeros like all others. */
  readonly traps?: Readonly<Record<string, string>>;
}

export interface EvaluationSet {
  readonly firms: readonly SetFirm[];
  readonly needs: readonly SetNeed[];
}

/**
 * The needs of one half over the firms they were judged on: those of `tune` over the firms of `tune` alone,
 * those of `test` over all firms. Throws when a file is missing or is not JSON.
 */
export function readSet(half: Half): EvaluationSet {
  const halves: readonly Half[] = half === 'tune' ? ['tune'] : ['tune', 'test'];
  return {
    firms: halves.flatMap((one) => readAll<SetFirm>(`${one}/firms/`)),
    needs: readAll<SetNeed>(`${half}/needs/`),
  };
}

function readAll<T>(folder: string): T[] {
  const base = new URL(folder, import.meta.url);
  const names = readdirSync(base).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => JSON.parse(readFileSync(new URL(name, base), 'utf8')) as T[]);
}
