/** A network with two firms whose people can be written to, for the tests of offers and needs. */
import { foundNetwork, openCapability, type OpenedCapability } from '#accounts/server';
import { addMandate, createFirm, createPerson } from '#members/server';
import type { Result, Role } from '#platform';
import { inNetwork, newId, type Ctx, type Who } from '#platform/server';
import { enterOpportunity } from './opportunity-entry.ts';
import { opportunityLinkFor } from './opportunity-links.ts';
import { sayOpportunity } from './opportunity-member.ts';
import { opportunityById } from './opportunities.ts';

export const origin = 'https://filiera.example';
export const start = new Date('2026-11-22T09:00:00Z');
export const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
export const code = (result: Result<unknown>) => (result.ok ? 'accepted' : result.refusal.code);
export const linkIn = (body: string) => /https?:\/\/[^/\s]+(\/m\/\S+)/.exec(body)![1]!;

/** Two lines are enough. */
export const need = {
  kind: ['commercial-request'],
  title: ['Stampaggio a freddo di viti'],
  text: ['Titanio grado 5'],
};

/** What a link's path opens, some days later. */
export async function opened(path: string, days = 0): Promise<OpenedCapability> {
  const [, , network, token] = path.split('/');
  return must(await openCapability(network!, token!, later(days)));
}

const aNetwork = (name: string) => foundNetwork({ name, slug: `n-${newId().slice(-12)}`, lang: 'it' });

const at = (networkId: string, role: Role, name: string): Who => ({
  networkId,
  role,
  actor: { kind: 'account', id: newId(), name },
  lang: 'en',
  now: start,
});

export type District = Awaited<ReturnType<typeof aDistrict>>;

export async function aDistrict() {
  const networkId = await aNetwork('Gold of Somewhere');
  const animator = at(networkId, 'animator', 'Ada');
  const act = <T>(work: (ctx: Ctx) => Promise<T>, who = animator) => inNetwork(who, work);

  const firm = (name: string, email = '') =>
    act(async (ctx) => {
      const firmId = must(await createFirm(ctx, { name, city: 'Valdorsa' }));
      const [given_name, family_name] = ['Ines', `di ${name}`];
      const personId = must(await createPerson(ctx, { given_name, family_name, email, lang: 'it' }));
      must(await addMandate(ctx, { personId, firmId, role: '', since: '', until: '' }));
      return firmId;
    });
  const foundry = await firm('Fonderie Corvalle', 'ines@corvalle.example');
  const mill = await firm('Laminatoio Brenta', 'ines@brenta.example');

  /** A firm's own link, opened. */
  const linkOf = async (firmId: string) =>
    opened(must(await act((ctx) => opportunityLinkFor(ctx, firmId))).path);

  return {
    networkId,
    animator,
    board: at(networkId, 'board', 'Bruno'),
    stranger: at(await aNetwork('Elsewhere'), 'owner', 'Otto'),
    foundry,
    mill,
    firm,
    act,
    linkOf,
    /** Entered by the animator, on the telephone. */
    entered: (typed: Record<string, string[]> = {}, firmId = foundry) =>
      act(async (ctx) => {
        const entering = { firmId, personId: null, how: 'telephone', once: newId() } as const;
        return must(await enterOpportunity(ctx, entering, { ...need, ...typed }));
      }),
    /** A need the foundry sent by its link. */
    byMember: async (typed: Record<string, string[]> = {}) =>
      must(await sayOpportunity(await linkOf(foundry), { ...need, ...typed }, newId(), 'it')),
    mails: () => act((ctx) => ctx.db.selectFrom('mail').selectAll().orderBy('mail_id').execute()),
    one: (id: string) => act((ctx) => opportunityById(ctx, id)),
    stateOf: async (id: string) => (await act((ctx) => opportunityById(ctx, id))).standing.state,
    clear: () => act((ctx) => ctx.db.deleteFrom('opportunity').execute()),
  };
}
