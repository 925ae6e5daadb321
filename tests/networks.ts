import { foundNetwork } from '#accounts/server';
import type { Role } from '#platform';
import { newId, type Who } from '#platform/server';

/** A network of a test's own, and its staff at work in it. */
export async function aNetwork(
  name = 'A network',
): Promise<{ networkId: string; as(role: Role, name?: string): Who }> {
  const networkId = await foundNetwork({ name, slug: `n-${newId().slice(-12)}`, lang: 'it' });
  return {
    networkId,
    as: (role, person = 'Ada') => ({
      networkId,
      role,
      actor: { kind: 'account', id: newId(), name: person },
      lang: 'en',
      now: new Date('2026-11-21T18:00:00Z'),
    }),
  };
}
