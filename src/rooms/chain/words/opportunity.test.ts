import { expect, test } from 'vitest';
import { opportunityDeskWords } from './opportunity-desk.ts';
import { opportunityLetterWords } from './opportunity-letters.ts';
import { opportunityMemberWords } from './opportunity-member.ts';
import { opportunitiesTodayWords } from './opportunity-today.ts';

/** Every key that leads to a sentence, as a path. */
function paths(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? paths(value as object, `${above}${key}.`)
      : [`${above}${key}`],
  );
}

test.each(
  Object.entries({
    opportunityDeskWords,
    opportunityLetterWords,
    opportunityMemberWords,
    opportunitiesTodayWords,
  }),
)('%s say the same things in both languages', (_, { it, en }) => {
  expect(paths(it).sort()).toEqual(paths(en).sort());
});
