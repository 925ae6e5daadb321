import type { Lang } from '#platform';
import { opportunityLettersEn, type OpportunityLetterWords } from './opportunity-letters.en.ts';
import { opportunityLettersIt } from './opportunity-letters.it.ts';

export type { OpportunityLetterWords };
export const opportunityLetterWords: Record<Lang, OpportunityLetterWords> = {
  en: opportunityLettersEn,
  it: opportunityLettersIt,
};
