import { accepted, refused, type Lang, type Result } from '#platform';
import { queueMail, recordChange, settings, type Ctx } from '#platform/server';
import { accountsWords, type StaffRole } from '../index.ts';
import { permit } from './desk.ts';
import { letIn } from './networks.ts';

export function staffOf(ctx: Ctx) {
  return ctx.db
    .selectFrom('staff')
    .select(['account_id as accountId', 'name', 'email', 'role', 'since'])
    .where('until', 'is', null)
    .orderBy('since')
    .execute();
}

const standing = (ctx: Ctx) => ctx.db.selectFrom('staff').where('until', 'is', null);

/** Lets somebody into this network and writes to them. */
export async function letStaffIn(
  ctx: Ctx,
  person: { name: string; email: string; role: StaffRole; lang: Lang },
): Promise<Result<string>> {
  permit(ctx, 'manage');
  const there = await standing(ctx).select('account_id').where('email', '=', person.email).executeTakeFirst();
  if (there) return refused('staff/there-already', 'email');
  const accountId = await letIn(ctx.networkId, person);
  await recordChange(ctx, {
    noun: 'staff',
    nounId: accountId,
    verb: 'let-in',
    before: null,
    after: { name: person.name, email: person.email, role: person.role },
  });
  const network = await ctx.db.selectFrom('network').select('name').executeTakeFirstOrThrow();
  const words = accountsWords[person.lang];
  await queueMail(ctx, {
    to: person.email,
    toName: person.name,
    lang: person.lang,
    subject: words.mail.invitedSubject(network.name),
    text: words.mail.invitedBody(
      person.name,
      network.name,
      words.roles[person.role],
      `${settings().publicUrl ?? `http://localhost:${settings().port}`}/sign-in`,
    ),
  });
  return accepted(accountId);
}

/** Changes what somebody is here. The last owner stays owner: locked rows decide between two who try at once. */
export async function changeRole(ctx: Ctx, accountId: string, role: StaffRole): Promise<Result<null>> {
  permit(ctx, 'manage');
  const before = await lockStaff(ctx, accountId, role);
  if (!before.ok) return before;
  await ctx.db.updateTable('staff').set({ role }).where('account_id', '=', accountId).execute();
  await recordChange(ctx, {
    noun: 'staff',
    nounId: accountId,
    verb: 'change-role',
    before: { role: before.value },
    after: { role },
  });
  return accepted(null);
}

/** Ends somebody's work here, at once and on every device. */
export async function showOut(ctx: Ctx, accountId: string): Promise<Result<null>> {
  permit(ctx, 'manage');
  const before = await lockStaff(ctx, accountId, null);
  if (!before.ok) return before;
  await ctx.db.updateTable('staff').set({ until: ctx.now }).where('account_id', '=', accountId).execute();
  await recordChange(ctx, {
    noun: 'staff',
    nounId: accountId,
    verb: 'show-out',
    before: { role: before.value },
    after: null,
  });
  return accepted(null);
}

async function lockStaff(ctx: Ctx, accountId: string, becomes: StaffRole | null): Promise<Result<StaffRole>> {
  const all = await standing(ctx).select(['account_id', 'role']).forUpdate().execute();
  const found = all.find((row) => row.account_id === accountId);
  if (!found) return refused('staff/unknown');
  const owners = all.filter((row) => row.role === 'owner');
  if (found.role === 'owner' && becomes !== 'owner' && owners.length === 1)
    return refused('staff/last-owner');
  return accepted(found.role);
}
