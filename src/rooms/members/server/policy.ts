import { may } from '#accounts';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import type { Audience } from '../visibility.ts';

export const mayEditMembers = (ctx: Pick<Ctx, 'role'>) => may(ctx.role, 'edit-members');
export const permitEditing = (ctx: Pick<Ctx, 'role'>) => permit(ctx, 'edit-members');

/** "The animator's alone" means those who look after the members: the board reads the rest. */
export const audienceAtDesk = (ctx: Pick<Ctx, 'role'>): Audience =>
  mayEditMembers(ctx) ? 'animator' : 'counterpart';
