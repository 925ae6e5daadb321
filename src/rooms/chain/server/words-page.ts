import { summaryOf } from '#packages/sectors';
import { may } from '#accounts';
import type { Ctx } from '#platform/server';
import { COMMON } from '../chain.ts';
import { capabilityName, stageName } from '../chain-names.ts';
import { suggestCapabilities, type Suggestion } from '../suggest.ts';
import { editionLines, wordCalled } from '../words-told.ts';
import { readChain } from './chain.ts';
import { pastEditions, type PastEdition } from './editions-past.ts';
import { chosenPacks } from './packs.ts';
import { packsOnTheShelf } from './shelf.ts';
import { wordStates } from './word-states.ts';

export interface PackShown {
  id: string;
  label: string;
  about: string;
  stages: number;
  capabilities: number;
  always: boolean;
  chosen: boolean;
}

/** Every pack of the house, those in use first. */
export async function packsShown(ctx: Ctx): Promise<PackShown[]> {
  const chosen = await chosenPacks(ctx);
  const place = (id: string) =>
    id === COMMON ? -1 : chosen.includes(id) ? chosen.indexOf(id) : chosen.length;
  return (await packsOnTheShelf())
    .map((pack) => {
      const { stages, capabilities } = summaryOf(pack);
      return {
        id: pack.id,
        label: pack.labels[ctx.lang],
        about: pack.about[ctx.lang],
        stages: stages.length,
        capabilities,
        always: pack.id === COMMON,
        chosen: pack.id === COMMON || chosen.includes(pack.id),
      };
    })
    .sort((a, b) => place(a.id) - place(b.id));
}

/** All words of the network's own, with what they lead to in the reader's words. */
export async function wordsShown(ctx: Ctx) {
  const chain = await readChain(ctx);
  const { lang } = ctx;
  const [stages, capabilities, glossary] = [
    await wordStates(ctx, 'stage'),
    await wordStates(ctx, 'capability'),
    await wordStates(ctx, 'word'),
  ];
  return {
    glossary: glossary.map((word) => ({ ...word, means: capabilityName(chain, word.capability, lang) })),
    capabilities: capabilities.map((own) => ({
      ...own,
      name: wordCalled({ ...own }, lang),
      stageName: stageName(chain, own.stage, lang),
      wide: own.within === null ? '' : capabilityName(chain, own.within, lang),
    })),
    stages: stages.map((own) => ({
      ...own,
      name: wordCalled({ ...own }, lang),
      feeders: own.after.map((id) => stageName(chain, id, lang)),
    })),
    mayEdit: may(ctx.role, 'edit-members'),
  };
}

/** What comes near a line that no single capability is called by. */
export async function nearMeanings(ctx: Ctx, text: string): Promise<Suggestion[]> {
  return suggestCapabilities(await readChain(ctx), text, ctx.lang, 8);
}

/** The past editions in words. */
export async function editionsTold(
  ctx: Ctx,
  olderThan: number | null,
): Promise<(PastEdition & { name: string; lines: { before: string; after: string }[] })[]> {
  const chain = await readChain(ctx);
  return (await pastEditions(ctx, olderThan)).map((past) => ({
    ...past,
    name: past.noun === 'packs' ? '' : wordCalled(past.after ?? past.before, ctx.lang),
    lines: editionLines(chain, past, ctx.lang),
  }));
}
