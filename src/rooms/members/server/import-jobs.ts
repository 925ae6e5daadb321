import { accepted, refused, type Lang, type Result } from '#platform';
import { permit } from '#accounts/server';
import { addJob, inNetwork, log, type Ctx, type JobHandlers, type Who } from '#platform/server';
import type { ImportState } from './import-tables.ts';
import { takeRows, type Taken } from './import-take.ts';
import { undoRows, type Undone } from './import-undo.ts';

/** Says yes to the preview: from here on the work goes on by itself, whether the page stays open or not. */
export const startTaking = (ctx: Ctx, importId: string) =>
  start(ctx, importId, ['previewed', 'taken', 'failed'], 'taking');

/** Asks for all of it to be taken back. */
export const startUndo = (ctx: Ctx, importId: string) => start(ctx, importId, ['taken'], 'undoing');

async function start(
  ctx: Ctx,
  importId: string,
  from: ImportState[],
  to: 'taking' | 'undoing',
): Promise<Result<null>> {
  permit(ctx, 'edit-members');
  const { numUpdatedRows } = await ctx.db
    .updateTable('import')
    .set({ state: to, progress: '{}' })
    .where('import_id', '=', importId)
    .where('state', 'in', from)
    .executeTakeFirst();
  // Two presses of the button: the first one's work is under way.
  if (numUpdatedRows === 0n) return refused('import/settled');
  await addJob(ctx, `import-${to}`, { importId, actor: ctx.actor, lang: ctx.lang, role: ctx.role });
  return accepted(null);
}

/** Takes an import in one transaction of its own, telling how far it is in others. */
export async function takeImport(who: Who, importId: string): Promise<Taken> {
  const tell = (done: number, of: number) => void tellProgress(who, importId, { done, of });
  return inNetwork(who, (ctx) => takeRows(ctx, importId, tell));
}

export const undoImport = (who: Who, importId: string): Promise<Undone> =>
  inNetwork(who, (ctx) => undoRows(ctx, importId));

/** Progress is told on another connection, so that it is seen before the work is committed. Missing it hurts nobody. */
async function tellProgress(
  who: Who,
  importId: string,
  progress: { done: number; of: number },
): Promise<void> {
  try {
    await inNetwork(who, (ctx) =>
      ctx.db
        .updateTable('import')
        .set({ progress: JSON.stringify(progress) })
        .where('import_id', '=', importId)
        .where('state', '=', 'taking')
        .execute(),
    );
  } catch (error) {
    log().warn({ import: importId, error: (error as Error).message }, 'progress not told');
  }
}

type Asked = Record<string, unknown> & { networkId: string };

const whoAsked = (payload: Asked): Who => ({
  networkId: payload.networkId,
  actor: payload['actor'] as Who['actor'],
  role: payload['role'] as Who['role'],
  lang: payload['lang'] as Lang,
});

/** A job may come twice (the house fell after the work was committed): the state tells it has been done. */
async function whileIn(
  state: ImportState,
  payload: Asked,
  work: (who: Who, importId: string) => Promise<unknown>,
) {
  const who = whoAsked(payload);
  const importId = String(payload['importId']);
  const now = await inNetwork(who, (ctx) =>
    ctx.db.selectFrom('import').select('state').where('import_id', '=', importId).executeTakeFirst(),
  );
  if (now?.state !== state) return;
  try {
    await work(who, importId);
  } catch (error) {
    // Nothing of it was written. The page says so and lets it be tried again.
    log().error({ import: importId, error: (error as Error).message }, `${state} failed`);
    await inNetwork(who, (ctx) =>
      ctx.db
        .updateTable('import')
        .set({ state: state === 'taking' ? 'failed' : 'taken', progress: JSON.stringify({ failed: true }) })
        .where('import_id', '=', importId)
        .execute(),
    );
  }
}

export const importJobs: JobHandlers = {
  'import-taking': (payload) => whileIn('taking', payload, takeImport),
  'import-undoing': (payload) => whileIn('undoing', payload, undoImport),
};
