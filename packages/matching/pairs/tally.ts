import { type Because, type Reason, reasonOf } from './fact.ts';
import { type Ground, groundAt, groundKinds, grounds } from './ground.ts';
import { valueOf } from './weights.ts';

/** Amounts are counted in millionths (2^−20), so that their sum depends on no order. */
const FINE = 2 ** 20;

/** What the grounds say of one pair. Kept and cleared for the next pair while all are scored. */
export interface Tally {
  add(ground: Ground, amount: number, because: () => Because): void;
  /** Something that would have counted, were they not customers already. */
  block(tie: string): void;
  has(ground: Ground): boolean;
  clear(): void;
  /** Values by the places of `groundAt`. */
  values(): Float64Array;
  readonly reasons: Reason[];
  readonly blocked: string[];
}

/** Reasons are told only where somebody reads them. */
export function tallyOf(telling: boolean): Tally {
  const amounts = new Float64Array(grounds.length);
  const values = new Float64Array(grounds.length);
  const reasons: Reason[] = [];
  const blocked: string[] = [];
  return {
    reasons,
    blocked,
    add(ground, amount, because) {
      const fine = Math.round(amount * FINE);
      if (fine <= 0) return;
      const at = groundAt[ground];
      amounts[at] = groundKinds[ground].counts === 'one' ? Math.max(amounts[at]!, fine) : amounts[at]! + fine;
      if (telling) reasons.push(reasonOf(ground, fine / FINE, because()));
    },
    block(tie) {
      if (telling && !blocked.includes(tie)) blocked.push(tie);
    },
    has: (ground) => amounts[groundAt[ground]]! > 0,
    clear() {
      amounts.fill(0);
      reasons.length = 0;
      blocked.length = 0;
    },
    values() {
      for (let at = 0; at < grounds.length; at++)
        values[at] = amounts[at] === 0 ? 0 : valueOf(grounds[at]!, amounts[at]! / FINE);
      return values;
    },
  };
}
