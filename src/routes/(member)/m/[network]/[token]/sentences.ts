import type { Purpose } from '#accounts';
import { opportunityMemberWords } from '#chain';
import { memberWords } from '#events';
import type { Lang } from '#platform';
import { relationsWords } from '#relations';

/** What a room says to a member: thanks after an act, and why one was refused. */
interface Spoken {
  thanks: Record<string, string>;
  refusals: Record<string, (data: Record<string, unknown>) => string>;
}

export const sentencesOf: Record<Purpose, Record<Lang, Spoken>> = {
  agenda: memberWords,
  wishes: memberWords,
  introduction: { it: spokenOn('it'), en: spokenOn('en') },
  opportunities: opportunityMemberWords,
  renewal: opportunityMemberWords,
};

function spokenOn(lang: Lang): Spoken {
  const { thanks, refusals } = relationsWords[lang].member;
  return { thanks: { thanks }, refusals };
}
