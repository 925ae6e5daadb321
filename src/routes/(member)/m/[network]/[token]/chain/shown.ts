import type { OpenedCapability } from '#accounts/server';
import { addDays, mostDays, opportunityMemberWords, reminderDays, usualDays } from '#chain';
import { readOpportunitiesPage, readRenewalPage, type KeptOpportunity } from '#chain/server';
import { dateWords, type Lang } from '#platform';
import { notFound } from '#platform/server';
import { langOf } from '../opened.ts';

/** So many on one page: it stays under twenty kilobytes, for a slow telephone. */
const shownAtOnce = 4;

/** All a firm has out; with `?new=` the form for another one, with `?edit=` the form for that one. */
export async function opportunitiesPage(link: OpenedCapability, url: URL) {
  const page = await readOpportunitiesPage(link);
  if (!page.ok) notFound('link');
  const { standing, closed, today, zone, network, person, firm, once } = page.value;
  const lang = langOf(url, page.value.lang);
  const shown = shownIn(lang, zone, today);
  const pages = Math.max(1, Math.ceil(standing.length / shownAtOnce));
  const number = Math.min(Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1), pages);
  const editing = standing.find((one) => one.id === url.searchParams.get('edit'));
  return {
    lang,
    head: head(lang, network, person, firm, opportunityMemberWords[lang].title),
    view: {
      purpose: 'opportunities' as const,
      lang,
      items: standing.slice((number - 1) * shownAtOnce, number * shownAtOnce).map(shown),
      closed: number === pages ? closed.slice(0, 2).map(shown) : [],
      page: number,
      pages,
      editing: editing ? { ...editing.terms, id: editing.id, version: editing.version } : null,
      /** With nothing out there is only one thing to do. */
      writing: standing.length === 0 || url.searchParams.has('new'),
      once,
      today,
      usual: addDays(today, usualDays),
      latest: addDays(today, mostDays),
    },
  };
}

/** One offer or need, and the button that keeps it. */
export async function renewalPage(link: OpenedCapability, url: URL) {
  const page = await readRenewalPage(link);
  if (!page.ok) notFound('link');
  const { one, today, zone, network, person, firm } = page.value;
  const lang = langOf(url, page.value.lang);
  return {
    lang,
    head: head(lang, network, person, firm, opportunityMemberWords[lang].renewalTitle),
    view: { purpose: 'renewal' as const, lang, one: shownIn(lang, zone, today)(one) },
  };
}

const head = (lang: Lang, network: string, person: string, firm: string, title: string) => ({
  network,
  over: '',
  title,
  tab: network,
  line: opportunityMemberWords[lang].forPerson(person, firm),
});

const shownIn = (lang: Lang, zone: string, today: string) => (one: KeptOpportunity) => {
  const { state, closedWhy, word, expiresOn } = one.standing;
  return {
    id: one.id,
    title: one.terms.title,
    kind: one.terms.kind,
    state,
    closedWhy,
    word,
    until: dateWords(new Date(`${expiresOn}T12:00:00Z`), lang, zone),
    visibility: one.terms.visibility,
    anonymous: one.terms.anonymous,
    /** Renewing is offered from the time the first reminder comes; before that there is nothing to gain. */
    renewable:
      state === 'open'
        ? expiresOn <= addDays(today, reminderDays[0])
        : state === 'closed' && closedWhy === 'expired',
  };
};
