import { fail } from '@sveltejs/kit';
import { isStaffRole, readEmail } from '#accounts';
import { changeRole, desk, letStaffIn, showOut, staffOf } from '#accounts/server';
import { isLang, refused, type Result } from '#platform';
import { inNetwork, isId, notFound } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  staff: await inNetwork(desk(locals), staffOf),
  self: locals.signedIn?.accountId,
});

const refusedIn = (result: Result<unknown>, typed: Record<string, string> = {}) =>
  result.ok ? { done: true } : fail(400, { refusal: result.refusal, typed });

function accountOf(form: FormData): string {
  const id = String(form.get('account') ?? '');
  return isId(id) ? id : notFound('staff');
}

export const actions: Actions = {
  letIn: async ({ request, locals }) => {
    const who = desk(locals);
    const form = await request.formData();
    const typed = {
      name: String(form.get('name') ?? '').trim(),
      email: String(form.get('email') ?? ''),
      role: String(form.get('role') ?? ''),
    };
    const email = readEmail(typed.email);
    const { role } = typed;
    if (!typed.name) return fail(400, { refusal: refused('staff/name-missing', 'name').refusal, typed });
    if (!email) return fail(400, { refusal: refused('email/unreadable', 'email').refusal, typed });
    if (!isStaffRole(role)) return fail(400, { refusal: refused('role/unknown', 'role').refusal, typed });
    const lang = isLang(form.get('lang')) ? (form.get('lang') as 'it' | 'en') : locals.lang;
    return refusedIn(
      await inNetwork(who, (ctx) => letStaffIn(ctx, { name: typed.name, email, role, lang })),
      typed,
    );
  },
  changeRole: async ({ request, locals }) => {
    const who = desk(locals);
    const form = await request.formData();
    const role = String(form.get('role') ?? '');
    if (!isStaffRole(role)) return fail(400, { refusal: refused('role/unknown').refusal, typed: {} });
    return refusedIn(await inNetwork(who, (ctx) => changeRole(ctx, accountOf(form), role)));
  },
  showOut: async ({ request, locals }) => {
    const who = desk(locals);
    const form = await request.formData();
    return refusedIn(await inNetwork(who, (ctx) => showOut(ctx, accountOf(form))));
  },
};
