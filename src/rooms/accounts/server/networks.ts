import { slugOf, type Lang } from '#platform';
import { newId } from '#platform/server';
import type { StaffRole } from '../role.ts';
import { gate } from './gate.ts';

export interface NewNetwork {
  name: string;
  slug?: string;
  lang: Lang;
  zone?: string;
  description?: Partial<Record<Lang, string>>;
  invented?: boolean;
  accent?: string | null;
}

/** Founds a network; returns its id. Its short name must be free: the database decides. */
export async function foundNetwork(wanted: NewNetwork): Promise<string> {
  const networkId = newId();
  const slug = wanted.slug ?? slugOf(wanted.name);
  await gate()
    .transaction()
    .execute(async (tx) => {
      await tx
        .insertInto('network')
        .values({
          network_id: networkId,
          name: wanted.name,
          slug,
          lang: wanted.lang,
          zone: wanted.zone ?? 'Europe/Rome',
          description: JSON.stringify(wanted.description ?? {}),
          invented: wanted.invented ?? false,
          accent: wanted.accent ?? null,
        })
        .execute();
      await tx.insertInto('network_address').values({ slug, network_id: networkId }).execute();
    });
  return networkId;
}

/** The network of a short name, or null. */
export async function networkBySlug(
  slug: string,
): Promise<{ networkId: string; lang: Lang; zone: string; name: string } | null> {
  const found = await gate()
    .selectFrom('network_address')
    .innerJoin('network', 'network.network_id', 'network_address.network_id')
    .select(['network.network_id as networkId', 'network.lang', 'network.zone', 'network.name'])
    .where('network_address.slug', '=', slug)
    .executeTakeFirst();
  return found ?? null;
}

export async function allNetworks(): Promise<{ networkId: string; slug: string; name: string }[]> {
  return gate()
    .selectFrom('network')
    .select(['network_id as networkId', 'slug', 'name'])
    .orderBy('slug')
    .execute();
}

/** Lets a person into a network in a role, making their account when they have none. Returns the account's id. */
export async function letIn(
  networkId: string,
  person: { email: string; name: string; role: StaffRole; lang: Lang; since?: Date },
): Promise<string> {
  const email = person.email.toLowerCase();
  return gate()
    .transaction()
    .execute(async (tx) => {
      await tx
        .insertInto('account')
        .values({ account_id: newId(), email, name: person.name, lang: person.lang })
        .onConflict((on) => on.column('email').doNothing())
        .execute();
      const account = await tx
        .selectFrom('account')
        .select('account_id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('staff')
        .values({
          network_id: networkId,
          account_id: account.account_id,
          role: person.role,
          name: person.name,
          email,
          ...(person.since ? { since: person.since } : {}),
        })
        .onConflict((on) =>
          on
            .columns(['network_id', 'account_id'])
            .doUpdateSet({ role: person.role, name: person.name, until: null }),
        )
        .execute();
      return account.account_id;
    });
}
