/** Brings a list as far as its preview, as an animator would, and leaves it there. */
import { importById, openImport, previewImport } from '#members/server';
import type { Ctx } from '#platform/server';
import type { WaitingList } from '../../../tests/worlds/world.ts';

export async function bringWaitingList(ctx: Ctx, { name, text }: WaitingList): Promise<void> {
  const file = { name, type: 'text/csv', bytes: new TextEncoder().encode(text) };
  const opened = await openImport(ctx, file);
  if (!opened.ok) throw new Error(`demo/list: ${opened.refusal.code}`);
  const { columns } = await importById(ctx, opened.value);
  const previewed = await previewImport(ctx, opened.value, columns);
  if (!previewed.ok) throw new Error(`demo/list: ${previewed.refusal.code}`);
}
