/** The room's own round: introductions nobody answered in time lapse, and the two may be asked again. */
import { allNetworks } from '#accounts/server';
import { inNetwork, systemIn, type JobHandlers } from '#platform/server';
import { lapseIntroductions } from './introductions.ts';

export const introductionJobs: JobHandlers = {
  'introductions-round': async () => {
    for (const { networkId } of await allNetworks()) await inNetwork(systemIn(networkId), lapseIntroductions);
  },
};
/** Every hour; after a night switched off, once for all of it. */
export const introductionHours = '17 * * * * introductions-round ?fill=1d&jobKey=introductions-round&max=3';
