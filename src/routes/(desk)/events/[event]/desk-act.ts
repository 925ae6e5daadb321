import { fail } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import type { Result } from '#platform';
import { inNetwork, type Ctx } from '#platform/server';

/** Does something with a form's fields as whoever sits at the desk, in one transaction. */
export async function deskAct<T>(
  event: { request: Request; locals: App.Locals },
  work: (ctx: Ctx, fields: FormData) => Promise<T>,
): Promise<T> {
  const fields = await event.request.formData();
  return inNetwork(desk(event.locals), (ctx) => work(ctx, fields));
}

/** What a page shows after an act: what came of it under its name, or the refusal. */
export function told<const Name extends string, T>(name: Name, result: Result<T>) {
  return result.ok ? ({ [name]: result.value } as Record<Name, T>) : fail(409, { refusal: result.refusal });
}

export const text = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim();
