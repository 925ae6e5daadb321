import type { Finding } from '#packages/matching';

/** What holds a pair back, with the names its sentence needs. */
export interface Held {
  code: Finding['code'];
  firm: string;
  names: string[];
  kind: 'never' | 'competitors' | '';
  place: number;
  /** Kept apart: the row that says so, to lift it. */
  id: string;
}
