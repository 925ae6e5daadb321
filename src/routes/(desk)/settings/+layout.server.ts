import { may } from '#accounts';
import { seated } from '#accounts/server';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
  const { role } = seated(locals).here;
  return { at: url.pathname, mayManage: may(role, 'manage'), mayRunEvents: may(role, 'run-events') };
};
