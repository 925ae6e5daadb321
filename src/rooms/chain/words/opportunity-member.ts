import type { Lang } from '#platform';
import { opportunityMemberEn, type OpportunityMemberWords } from './opportunity-member.en.ts';
import { opportunityMemberIt } from './opportunity-member.it.ts';

export type { OpportunityMemberWords };
export const opportunityMemberWords: Record<Lang, OpportunityMemberWords> = {
  en: opportunityMemberEn,
  it: opportunityMemberIt,
};
