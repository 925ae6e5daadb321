import type { Lang } from '#platform';
import { inNetwork, type JobHandlers, type Who } from '#platform/server';
import { readImportedChain } from './imported.ts';
import { withdrawImport } from './import-withdrawn.ts';
import { readProfiles } from './profiles-reading.ts';

/** In the name of whoever asked, with the reach that work of the house has. */
const asked = (payload: Record<string, unknown> & { networkId: string }): Who => ({
  networkId: payload.networkId,
  role: 'system',
  actor: payload['actor'] as Who['actor'],
  lang: payload['lang'] as Lang,
});

/** News from the members' room, and reading that takes longer than a page may. */
export const chainJobs: JobHandlers = {
  'firms-imported': (payload, signal) =>
    readImportedChain(asked(payload), String(payload['importId']), signal),
  'firms-import-undone': (payload) =>
    inNetwork(asked(payload), (ctx) => withdrawImport(ctx, String(payload['importId']))),
  'profiles-reading': (payload, signal) => readProfiles(asked(payload), signal),
};
