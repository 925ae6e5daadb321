import type { Purpose } from '#accounts';
import { memberWords } from '#events';
import type { Lang } from '#platform';

/** What a room says to a member: thanks after an act, and why one was refused. */
interface Spoken {
  thanks: Record<string, string>;
  refusals: Record<string, (data: Record<string, unknown>) => string>;
}

export const sentencesOf: Record<Purpose, Record<Lang, Spoken>> = {
  agenda: memberWords,
  wishes: memberWords,
};
