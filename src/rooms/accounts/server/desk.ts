import { redirect } from '@sveltejs/kit';
import type { Lang } from '#platform';
import { forbidden, type Ctx, type Who } from '#platform/server';
import { may, type Act, type NetworkPlace, type SignedIn } from '../index.ts';

interface AtTheDoor {
  signedIn: SignedIn | null;
  lang: Lang;
  now: Date;
  requestId: string;
}

/** Who sits at the desk, for `inNetwork`. Sends to the sign-in page whoever isn't signed in. */
export function desk(locals: AtTheDoor): Who {
  const { signedIn, here } = seated(locals);
  return {
    networkId: here.networkId,
    role: here.role,
    actor: { kind: 'account', id: signedIn.accountId, name: signedIn.name },
    lang: locals.lang,
    now: locals.now,
    requestId: locals.requestId,
  };
}

/** The same person and the network they are in, for pages that show them. */
export function seated(locals: AtTheDoor): { signedIn: SignedIn; here: NetworkPlace } {
  if (!locals.signedIn) redirect(303, '/sign-in');
  if (!locals.signedIn.here) redirect(303, '/sign-in/nowhere');
  return { signedIn: locals.signedIn, here: locals.signedIn.here };
}

/** Stops whoever's role doesn't reach this far. Pages don't offer what would be stopped here. */
export function permit(ctx: Pick<Ctx, 'role'>, act: Act): void {
  if (!may(ctx.role, act)) forbidden();
}
