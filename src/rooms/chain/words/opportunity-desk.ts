import type { Lang } from '#platform';
import { opportunityDeskEn, type OpportunityDeskWords } from './opportunity-desk.en.ts';
import { opportunityDeskIt } from './opportunity-desk.it.ts';

export type { OpportunityDeskWords };
export const opportunityDeskWords: Record<Lang, OpportunityDeskWords> = {
  en: opportunityDeskEn,
  it: opportunityDeskIt,
};

/** A refusal in words; a code without a sentence speaks for itself, so that nothing is ever silent. */
export const opportunityRefusal = (code: string, lang: Lang): string =>
  opportunityDeskWords[lang].refusals[code] ?? code;
