import { inChainOrder } from '#packages/sectors';
import type { Ctx } from '#platform/server';
import { sayChange } from '../standing-changes.ts';
import { capabilityName, neighbourName, stageName } from '../chain-names.ts';
import { packOf, type ChainOfNetwork } from '../chain.ts';
import { languageName } from '../languages.ts';
import { titled } from '../picture-page.ts';
import { stagesStoodAt, type HeldCapability, type HeldPosition } from '../standing.ts';
import { suggestCapabilities } from '../suggest.ts';
import { marketsOf, tradeLanguages, type Trade } from '../trade.ts';
import { readChain } from './chain.ts';
import { waitingProposals, type WaitingProposal } from './proposals.ts';
import { standingHistory, type StandingChange } from './standing-history.ts';
import { standingOf } from './standing.ts';
import type { SupplyTie } from './supply.ts';

interface Choice {
  value: string;
  label: string;
}

/** Where a firm stands, in the reader's words. */
export interface StandingShown {
  capabilities: (HeldCapability & {
    name: string;
    stageName: string;
    inUse: boolean;
    certificate: boolean;
  })[];
  positions: (HeldPosition & { name: string })[];
  /** Stages that follow from what it can do, and were not said beside. */
  implied: string[];
  trade: Trade;
  version: number;
  named: { languages: string[]; markets: string[]; neighbours: string[] };
  supplies: (SupplyTie & { what: string })[];
}

export async function standingShown(ctx: Ctx, firmId: string): Promise<StandingShown> {
  const chain = await readChain(ctx);
  const { positions, capabilities, trade, version, supplies } = await standingOf(ctx, firmId);
  const inUse = new Set(chain.capabilities.map(({ id }) => id));
  const placed = new Set(positions.map(({ stage }) => stage));
  const { lang } = ctx;
  const order = new Map(chainOrder(chain).map((id, at) => [id, at]));
  const at = (id: string) => order.get(chain.known.capabilities.get(id)?.stage ?? '') ?? order.size;
  return {
    capabilities: capabilities
      .map((held) => {
        const known = chain.known.capabilities.get(held.capability);
        return {
          ...held,
          name: capabilityName(chain, held.capability, lang),
          stageName: known ? stageName(chain, known.stage, lang) : '',
          inUse: inUse.has(held.capability),
          certificate: known?.kind === 'certification',
        };
      })
      .sort((a, b) => at(a.capability) - at(b.capability)),
    positions: positions.map((held) => ({ ...held, name: stageName(chain, held.stage, lang) })),
    implied: stagesStoodAt(chain, [], capabilities)
      .filter((stage) => !placed.has(stage))
      .map((stage) => stageName(chain, stage, lang)),
    trade,
    version,
    named: {
      languages: trade.languages.map((code) => languageName(code, lang)),
      markets: trade.markets.map((id) => capabilityName(chain, id, lang)),
      neighbours: trade.neighbours.map((id) => neighbourName(chain, id, lang)),
    },
    supplies: supplies.map((tie) => ({
      ...tie,
      what: tie.capability === '' ? '' : capabilityName(chain, tie.capability, lang),
    })),
  };
}

/** Stages pack by pack, feeders first. */
function chainOrder(chain: ChainOfNetwork): string[] {
  return chain.packs.flatMap(({ id }) =>
    inChainOrder(chain.stages.filter(({ pack }) => pack === id)).map((stage) => stage.id),
  );
}

export interface StandingChoices {
  stages: { group: string; options: Choice[] }[];
  languages: Choice[];
  markets: Choice[];
  neighbours: Choice[];
}

/** What the forms offer to choose from. */
export async function standingChoices(ctx: Ctx): Promise<StandingChoices> {
  const chain = await readChain(ctx);
  const { lang } = ctx;
  const names = new Map(chain.stages.map(({ id, labels }) => [id, labels[lang]]));
  const order = chainOrder(chain);
  const neighbours = new Map(
    chain.packs.flatMap((pack) => pack.neighbours.map(({ id, labels }) => [id, labels[lang]] as const)),
  );
  return {
    stages: chain.packs
      .map(({ id, labels }) => ({
        group: labels[lang],
        options: order
          .filter((stage) => packOf(stage) === id)
          .map((stage) => ({ value: stage, label: titled(names.get(stage)!) })),
      }))
      .filter(({ options }) => options.length > 0),
    languages: tradeLanguages.map((value) => ({ value, label: languageName(value, lang) })),
    markets: marketsOf(chain).map(({ id, labels }) => ({ value: id, label: labels[lang] })),
    neighbours: [...neighbours].map(([value, label]) => ({ value, label })),
  };
}

export interface Found {
  capability: string;
  label: string;
  met: string | null;
  stageName: string;
  held: boolean;
}

/** Capabilities somebody may mean who has typed this much, and whether the firm has them. */
export async function findCapabilities(
  ctx: Ctx,
  typed: string,
  held: readonly { capability: string }[],
): Promise<Found[]> {
  const chain = await readChain(ctx);
  const has = new Set(held.map(({ capability }) => capability));
  return suggestCapabilities(chain, typed, ctx.lang).map((one) => ({
    ...one,
    stageName: stageName(chain, chain.known.capabilities.get(one.capability)!.stage, ctx.lang),
    held: has.has(one.capability),
  }));
}

/** What waits for a person, with its name in the reader's words. */
export async function proposalsShown(
  ctx: Ctx,
  firmId: string,
): Promise<(WaitingProposal & { name: string; stageName: string })[]> {
  const chain = await readChain(ctx);
  return (await waitingProposals(ctx, firmId)).map((one) => {
    const stage = chain.known.capabilities.get(one.capability)?.stage;
    return {
      ...one,
      name: capabilityName(chain, one.capability, ctx.lang),
      stageName: stage ? stageName(chain, stage, ctx.lang) : '',
    };
  });
}

/** The latest changes in words. What was withdrawn or taken back is told, and stays so. */
export async function standingTold(
  ctx: Ctx,
  firmId: string,
): Promise<(StandingChange & { said: string; undoable: boolean })[]> {
  const chain = await readChain(ctx);
  return (await standingHistory(ctx, firmId)).map((change) => ({
    ...change,
    said: sayChange(chain, change, ctx.lang),
    undoable: change.verb !== 'withdrawn',
  }));
}
