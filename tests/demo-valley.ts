/** The demonstration's larger network in a house of its own, with the ids of its firms and opportunities by their keys. */
import { networkBySlug } from '#accounts/server';
import type { Lang } from '#platform';
import { inNetwork, type Ctx } from '#platform/server';
import { loadDemo } from '../src/cli/demo.ts';
import { ownHouse } from './own-house.ts';
import { motorValley } from './worlds/motor-valley/index.ts';

export interface DemoValley {
  /** Reads as the animator, in either language. */
  read<T>(work: (ctx: Ctx) => Promise<T>, lang?: Lang): Promise<T>;
  firmId(key: string): string;
  firmKey(id: string): string;
  opportunityId(key: string): string;
  opportunityKey(id: string): string;
  supplyKeys(id: string): readonly [from: string, to: string];
  close(): Promise<void>;
}

export async function demoValley(now: Date): Promise<DemoValley> {
  const house = await ownHouse();
  await loadDemo(now);
  const { networkId } = (await networkBySlug(motorValley.slug))!;
  const read: DemoValley['read'] = (work, lang = 'en') =>
    inNetwork(
      {
        networkId,
        role: 'animator',
        actor: { kind: 'account', id: networkId, name: 'Edwin Tarrow' },
        lang,
        now,
      },
      work,
    );
  const { firms, opportunities, ties } = await read(async ({ db }) => ({
    firms: await db.selectFrom('firm').select(['firm_id as id', 'name']).execute(),
    opportunities: await db.selectFrom('opportunity').select(['opportunity_id as id', 'title']).execute(),
    ties: await db.selectFrom('supply').select(['supply_id as id', 'supplier_id', 'buyer_id']).execute(),
  }));
  const firm = twoWays(
    motorValley.firms.map(({ key, name }) => [key, firms.find((row) => row.name === name)!.id]),
  );
  const opportunity = twoWays(
    motorValley.chain.opportunities.map(({ key, title }) => [
      key,
      opportunities.find((row) => row.title === title)!.id,
    ]),
  );
  return {
    read,
    firmId: firm.to,
    firmKey: firm.from,
    opportunityId: opportunity.to,
    opportunityKey: opportunity.from,
    supplyKeys: (id) => {
      const tie = ties.find((row) => row.id === id)!;
      return [firm.from(tie.supplier_id), firm.from(tie.buyer_id)];
    },
    close: () => house.close(),
  };
}

function twoWays(pairs: readonly (readonly [key: string, id: string])[]) {
  const ids = new Map(pairs);
  const keys = new Map(pairs.map(([key, id]) => [id, key]));
  return { to: (key: string) => ids.get(key)!, from: (id: string) => keys.get(id)! };
}
