import { groundKinds, grounds, type Ground } from '#packages/matching';

/** What speaks for a pair, or against it, in the order in which a page tells it. */
export const groundsInOrder = (sign: 'for' | 'against'): Ground[] =>
  grounds.filter((ground) => groundKinds[ground].sign === sign);
