/** For every page of the house some addresses at which the demonstration shows it. */
import { issueCapability, networkBySlug } from '#accounts/server';
import { inNetwork, queueMail, systemIn, type Ctx } from '#platform/server';
import type { Route } from '../trespass/routes.ts';

/** What a word in an address may stand for: ids that show different states of the page. */
export type Examples = Record<string, readonly string[]>;

export async function examplesOfTheDemo(): Promise<Examples> {
  const network = (await networkBySlug('motor-valley'))!;
  return inNetwork(systemIn(network.networkId, 'en'), async (ctx) => {
    const token = await linkOfSomebody(ctx);
    return {
      ...(await firstIds(ctx)),
      mail: [await queueMail(ctx, { ...letter, lang: 'it' })],
      network: ['motor-valley'],
      token: [token],
    };
  });
}

const letter = {
  to: 'ines.corvallini@fonderie-corvalle.example',
  toName: 'Ines Corvallini',
  subject: 'Il forum di dicembre',
  text: 'Gentile Ines,\n\nle mandiamo l’agenda appena il calendario degli incontri è pronto.',
};

async function firstIds({ db }: Ctx): Promise<Examples> {
  const firms = await db.selectFrom('firm').select('firm_id as id').orderBy('sort_name').limit(3).execute();
  const people = await db
    .selectFrom('person')
    .select('person_id as id')
    .orderBy('sort_name')
    .limit(2)
    .execute();
  const events = await db.selectFrom('event').select('event_id as id').orderBy('state').execute();
  const [first, second] = firms.map(({ id }) => id);
  return {
    firm: firms.map(({ id }) => id),
    person: people.map(({ id }) => id),
    event: events.map(({ id }) => id),
    keep: [first!],
    gone: [second!],
  };
}

async function linkOfSomebody(ctx: Ctx): Promise<string> {
  const seat = await ctx.db
    .selectFrom('participant')
    .innerJoin('mandate', 'mandate.firm_id', 'participant.firm_id')
    .innerJoin('event', 'event.event_id', 'participant.event_id')
    .select([
      'mandate.person_id as personId',
      'participant.participant_id as participantId',
      'event.event_id as eventId',
    ])
    .where('event.state', '=', 'over')
    .executeTakeFirstOrThrow();
  const path = await issueCapability(ctx, {
    personId: seat.personId,
    purpose: 'agenda',
    subject: { eventId: seat.eventId, participantId: seat.participantId },
    expiresAt: new Date(ctx.now.getTime() + 86_400_000),
  });
  return path.split('/').at(-1)!;
}

/** The addresses of a page; throws when a word in it has no example, so that no page is forgotten. */
export function addressesOf(route: Route, examples: Examples): string[] {
  return route.params.reduce<string[]>(
    (paths, param) => {
      const values = examples[param];
      if (!values?.length) throw new Error(`${route.path}: no example for [${param}]; add one`);
      return paths.flatMap((path) =>
        values.map((value) => path.replace(new RegExp(`\\[${param}(=\\w+)?\\]`), value)),
      );
    },
    [route.path],
  );
}
