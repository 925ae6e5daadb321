import type { Gauge } from './gauge.ts';

/** Both have said which languages they speak, and there is none in common. */
export const language: Gauge = (one, other, _look, tally) => {
  if (one.tongues === other.tongues || one.tongues === '' || other.tongues === '') return;
  if (one.languages.some(({ name }) => other.languages.some((theirs) => theirs.name === name))) return;
  tally.add('language', 1, () => ({
    from: null,
    to: null,
    facts: [...one.languages, ...other.languages].map(({ fact }) => fact),
  }));
};
