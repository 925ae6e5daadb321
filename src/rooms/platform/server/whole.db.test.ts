import { expect, test } from 'vitest';
import { recordChange } from './change.ts';
import { inNetwork, type Who } from './network.ts';
import { wholeNetwork } from './whole.ts';
import { aNetwork } from '../../../../tests/networks.ts';

async function whole(who: Who): Promise<string[]> {
  return inNetwork(who, async (ctx) => {
    const lines: string[] = [];
    for await (const { line } of wholeNetwork(ctx)) lines.push(line);
    return lines;
  });
}

test('all of a network and nothing of another, in the same order every time', async () => {
  const [ours, theirs] = [await aNetwork('Ours'), await aNetwork('Theirs')];
  const nounId = ours.networkId;
  for (const { as } of [ours, theirs]) {
    for (let n = 0; n < 700; n++) {
      await inNetwork(as('owner'), (ctx) =>
        recordChange(ctx, { noun: 'firm', nounId, verb: 'edited', before: { n }, after: { n: n + 1 } }),
      );
    }
  }
  const lines = await whole(ours.as('owner'));
  const rows = lines.map((line) => JSON.parse(line) as { table: string; row: { network_id: string } });
  expect(rows.filter(({ table }) => table === 'change')).toHaveLength(700);
  expect(rows.filter(({ table }) => table === 'network')).toHaveLength(1);
  expect(new Set(rows.map(({ row }) => row.network_id))).toEqual(new Set([ours.networkId]));
  expect(await whole(ours.as('owner'))).toEqual(lines);
});
