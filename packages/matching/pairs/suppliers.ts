import type { Ask } from './ask.ts';
import type { Gauge } from './grounds/gauge.ts';
import type { Gauges } from './grounds/index.ts';
import { history } from './grounds/history.ts';
import { language } from './grounds/language.ts';
import { answer } from './grounds/need.ts';
import type { Explained } from './scale.ts';

/** A firm that could answer a need, with why and what speaks against it. */
export interface Supplier extends Explained {
  firm: string;
}

/** Of one need only: how it is answered, its conditions, and whether the two can talk. */
export function gaugesOf(ask: Ask, asking: string): Gauges {
  const answers: Gauge = (one, other, look, tally) => {
    const [asks, answering] = one.id === asking ? [one, other] : [other, one];
    answer(ask, asks, answering, look, tally);
  };
  return { causes: [answers], circumstances: [language, history] };
}
