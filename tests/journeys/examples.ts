/** For every page of the house some addresses at which the demonstration shows it. */
import { issueCapability, networkBySlug } from '#accounts/server';
import { importById, openImport, previewImport, startTaking, takeImport } from '#members/server';
import { inNetwork, queueMail, systemIn, type Ctx } from '#platform/server';
import { askIntroduction, linkForSide } from '#relations/server';
import type { Route } from '../trespass/routes.ts';

/** What the words in an address stand for, so that they belong together: a forum and one of its participants. */
type Scene = Record<string, string>;

export interface Examples {
  scenes: readonly Scene[];
  /** Pages whose address needs more than words: whole addresses, by the page's path. */
  pages: Record<string, readonly string[]>;
}

export async function examplesOfTheDemo(): Promise<Examples> {
  const network = (await networkBySlug('motor-valley'))!;
  const who = systemIn(network.networkId, 'en');
  const [keep, gone] = await inNetwork(who, firstFirms);
  const scenes = await inNetwork(who, async (ctx) => [
    { firm: keep!, person: await firstPerson(ctx), mail: await queueMail(ctx, { ...letter, lang: 'it' }) },
    { network: 'motor-valley', token: await linkOfSomebody(ctx) },
    await introductionScene(ctx),
    ...(await opportunityScenes(ctx)),
    ...(await forumScenes(ctx)),
  ]);
  const floor = await inNetwork(who, floorOfTheDay);
  const mapped = await inNetwork(who, (ctx) => broughtList(ctx, 'mapping'));
  const previewed = await inNetwork(who, (ctx) => broughtList(ctx, 'previewed'));
  const taken = await inNetwork(who, (ctx) => broughtList(ctx, 'taking'));
  await takeImport(who, taken);
  return {
    scenes,
    pages: {
      '/events/[event]/floor': [floor, `${floor}?at=${await inNetwork(who, (ctx) => someSlot(ctx, floor))}`],
      '/events/[event]/floor/repair': await inNetwork(who, (ctx) => happeningsOn(ctx, floor)),
      '/chain': [
        '/chain',
        '/chain?pack=common',
        '/chain?name=a&ties=confirmed',
        '/chain?neighbour=aerospace',
      ],
      '/chain/[stage]': [
        '/chain/motorsport:fibres-resins',
        '/chain/motorsport:simulation?with=motorsport:vehicle-design',
      ],
      '/opportunities': [
        '/opportunities',
        '/opportunities?state=closed',
        '/opportunities?q=nothing-like-this',
      ],
      '/opportunities/new': ['/opportunities/new', `/opportunities/new?firm=${keep}`],
      '/opportunities/invite': ['/opportunities/invite', `/opportunities/invite?firm=${keep}`],
      '/members': ['/members', '/members?q=nobody-is-called-this'],
      '/proposals/pair': ['/proposals/pair', `/proposals/pair?a=${keep}&b=${gone}`],
      '/proposals/apart': ['/proposals/apart', `/proposals/apart?a=${keep}&b=${gone}`],
      '/search': ['/search', '/search?q=sand+casting', '/search?q=nothing+like+it+anywhere'],
      '/members/merge': [`/members/merge?keep=${keep}`, `/members/merge?keep=${keep}&gone=${gone}`],
      '/members/import/[list]/columns': [`/members/import/${mapped}/columns`],
      '/members/import/[list]/rows': [`/members/import/${previewed}/rows`],
      '/members/import/[list]/report': [`/members/import/${taken}/report`],
    },
  };
}

/** The floor of the forum that was announced and is still to be held. */
async function floorOfTheDay({ db }: Ctx): Promise<string> {
  const row = await db
    .selectFrom('event')
    .select('event_id')
    .where('state', '=', 'announced')
    .executeTakeFirstOrThrow();
  return `/events/${row.event_id}/floor`;
}

const eventIn = (floor: string) => floor.split('/')[2]!;

async function someSlot({ db }: Ctx, floor: string): Promise<string> {
  const row = await db
    .selectFrom('slot')
    .select('slot_id')
    .where('event_id', '=', eventIn(floor))
    .where('kind', '=', 'meeting')
    .orderBy('starts_at')
    .offset(2)
    .executeTakeFirstOrThrow();
  return row.slot_id;
}

async function happeningsOn({ db }: Ctx, floor: string): Promise<string[]> {
  const meeting = await db
    .selectFrom('meeting')
    .select(['meeting_id', 'a_id'])
    .where('event_id', '=', eventIn(floor))
    .orderBy('meeting_id')
    .executeTakeFirstOrThrow();
  const happening = (query: string) => `${floor}/repair?${query}`;
  return [
    happening(`what=no-show&firm=${meeting.a_id}`),
    happening(`what=called-off&meeting=${meeting.meeting_id}`),
    happening(`what=walk-in&name=Nobody+Expected`),
  ];
}

const letter = {
  to: 'ines.corvallini@fonderie-corvalle.example',
  toName: 'Ines Corvallini',
  subject: 'Il forum di dicembre',
  text: 'Gentile Ines,\n\nle mandiamo l’agenda appena il calendario degli incontri è pronto.',
};

async function firstFirms({ db }: Ctx): Promise<string[]> {
  const rows = await db.selectFrom('firm').select('firm_id').orderBy('sort_name').limit(2).execute();
  return rows.map((row) => row.firm_id);
}

async function firstPerson({ db }: Ctx): Promise<string> {
  const row = await db
    .selectFrom('person')
    .select('person_id')
    .orderBy('sort_name')
    .executeTakeFirstOrThrow();
  return row.person_id;
}

async function forumScenes({ db }: Ctx): Promise<Scene[]> {
  const seats = await db
    .selectFrom('participant')
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.event_id', '=', 'participant.event_id')
        .onRef('meeting.a_id', '=', 'participant.participant_id'),
    )
    .distinctOn('participant.event_id')
    .select(['participant.event_id', 'participant.participant_id', 'meeting.meeting_id'])
    .orderBy('participant.event_id')
    .orderBy('meeting.meeting_id')
    .execute();
  return seats.map((seat) => ({
    event: seat.event_id,
    participant: seat.participant_id,
    ...(seat.meeting_id ? { meeting: seat.meeting_id } : {}),
  }));
}

/** One offer or need in each state, with the links by which its firm speaks. */
async function opportunityScenes(ctx: Ctx): Promise<Scene[]> {
  const rows = await ctx.db
    .selectFrom('opportunity')
    .innerJoin('mandate', 'mandate.firm_id', 'opportunity.firm_id')
    .distinctOn('state')
    .select(['opportunity_id', 'opportunity.firm_id', 'mandate.person_id'])
    // Whoever serves the firm no more has no page for it.
    .where('mandate.until', 'is', null)
    .orderBy('state')
    .orderBy('opportunity_id')
    .orderBy('mandate.person_id')
    .execute();
  const scenes: Scene[] = [];
  for (const { opportunity_id, firm_id, person_id } of rows) {
    const path = await issueCapability(ctx, {
      personId: person_id,
      purpose: scenes.length % 2 ? 'renewal' : 'opportunities',
      subject: { firmId: firm_id, opportunityId: opportunity_id },
      expiresAt: new Date(ctx.now.getTime() + 86_400_000),
    });
    scenes.push({
      opportunity: opportunity_id,
      network: 'motor-valley',
      token: path.split('/').at(-1)!,
    });
  }
  return scenes;
}

/** Another journey in this house may have asked the same two before. */
async function openBetween({ db }: Ctx, one: string, other: string): Promise<string> {
  const row = await db
    .selectFrom('introduction')
    .select('introduction_id')
    .where('a_id', 'in', [one, other])
    .where('b_id', 'in', [one, other])
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return row.introduction_id;
}

/** Two firms that are being introduced, and the link of one of them. */
async function introductionScene(ctx: Ctx): Promise<Scene> {
  const [one, other] = await ctx.db
    .selectFrom('mandate')
    .distinctOn('firm_id')
    .select('firm_id')
    .orderBy('firm_id')
    .limit(2)
    .execute();
  const asked = await askIntroduction(ctx, {
    aId: one!.firm_id,
    bId: other!.firm_id,
    texts: [{ firmId: one!.firm_id, text: 'Una fonderia della valle fonde titanio in piccoli lotti.' }],
    origin: 'animator',
  });
  const introduction = asked.ok ? asked.value.id : await openBetween(ctx, one!.firm_id, other!.firm_id);
  const link = await linkForSide(ctx, introduction, one!.firm_id);
  return {
    introduction,
    network: 'motor-valley',
    token: link!.path.split('/').at(-1)!,
  };
}

/** A list with a new firm, one that is there already and a row without a name, brought as far as `state`. */
async function broughtList(ctx: Ctx, state: 'mapping' | 'previewed' | 'taking'): Promise<string> {
  const text = `Ragione sociale;Città;Sito\nOfficine Prova ${state};Valdorsa;www.prova-${state}.example\nMontrano Officine;Ponteferro;\n;Fornaccio;\n`;
  const file = { name: `${state}.csv`, type: 'text/csv', bytes: new TextEncoder().encode(text) };
  const opened = await openImport(ctx, file);
  if (!opened.ok) throw new Error(opened.refusal.code);
  if (state === 'mapping') return opened.value;
  const { columns } = await importById(ctx, opened.value);
  await previewImport(ctx, opened.value, columns);
  if (state === 'taking') await startTaking(ctx, opened.value);
  return opened.value;
}

async function linkOfSomebody(ctx: Ctx): Promise<string> {
  const seat = await ctx.db
    .selectFrom('participant')
    .innerJoin('mandate', 'mandate.firm_id', 'participant.firm_id')
    .innerJoin('event', 'event.event_id', 'participant.event_id')
    .innerJoin('person', 'person.person_id', 'mandate.person_id')
    .select(['mandate.person_id', 'participant.participant_id', 'event.event_id'])
    .where('event.state', '=', 'over')
    // Whoever other journeys have archived or taken out has no page any more.
    .where('person.archived_at', 'is', null)
    .where('participant.removed_at', 'is', null)
    .orderBy('participant.participant_id')
    .orderBy('mandate.person_id')
    .executeTakeFirstOrThrow();
  const path = await issueCapability(ctx, {
    personId: seat.person_id,
    purpose: 'agenda',
    subject: { eventId: seat.event_id, participantId: seat.participant_id },
    expiresAt: new Date(ctx.now.getTime() + 86_400_000),
  });
  return path.split('/').at(-1)!;
}

/** Pages that only send elsewhere, or need a visit of their own below. */
export const elsewhere = [
  '/',
  '/begin/[token]',
  '/members/import/[list]',
  '/sign-in',
  '/sign-in/code',
  '/sign-in/link/[token]',
  '/sign-in/nowhere',
];

/** The addresses of a page; throws when no scene fills the words in it, so that no page is forgotten. */
export function addressesOf(route: Route, { scenes, pages }: Examples): readonly string[] {
  if (pages[route.path]) return pages[route.path]!;
  if (route.params.length === 0) return [route.path];
  const fitting = scenes.filter((scene) => route.params.every((param) => scene[param]));
  if (fitting.length === 0) throw new Error(`${route.path}: no scene shows it; add one`);
  return fitting.map((scene) => route.path.replace(/\[(\w+)(=\w+)?\]/g, (_, param: string) => scene[param]!));
}
