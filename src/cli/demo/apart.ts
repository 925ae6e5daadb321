/** Writes who is kept apart from whom. */
import type { Placing } from './chain.ts';
import { changeRow } from './history.ts';
import { atWork, insertAll } from './rows.ts';

export async function writeApart({ ctx, cast, settled }: Placing): Promise<void> {
  const by = settled.animator;
  const rows = cast.chain.apart.map(({ a, b, kind, askedBy, reason, daysAgo }, at) => {
    const [a_id = '', b_id = ''] = [a, b].map((key) => settled.firm(key).firmId).sort();
    return {
      kept_apart_id: ctx.newId(),
      a_id,
      b_id,
      kind,
      asked_by: askedBy ? settled.firm(askedBy).firmId : null,
      reason,
      noted_at: atWork(ctx.now, daysAgo, at),
      noted_by: by,
    };
  });
  await insertAll(ctx, 'kept_apart', rows);
  await insertAll(
    ctx,
    'change',
    rows.map(({ kept_apart_id, a_id, b_id, kind, asked_by, reason, noted_at }) =>
      changeRow('kept-apart', kept_apart_id, {
        at: noted_at,
        by,
        verb: 'kept-apart',
        after: { a: a_id, b: b_id, kind, askedBy: asked_by, reason },
      }),
    ),
  );
}
