import type { OpenedCapability } from '#accounts/server';
import { shortDate } from '#platform';
import { notFound } from '#platform/server';
import { relationsWords } from '#relations';
import { readIntroductionPage } from '#relations/server';
import { langOf } from '../opened.ts';

/** Behind a link of an introduction: one question, and later the other side. */
export async function introductionPage(link: OpenedCapability, url: URL) {
  const read = await readIntroductionPage(link);
  if (!read.ok) notFound('link');
  const { zone, expiresAt, ...page } = read.value;
  const lang = langOf(url, page.lang);
  const t = relationsWords[lang].member;
  const title = page.other ? t.titleAgreed(page.other.name) : t.title;
  return {
    lang,
    view: { purpose: 'introduction' as const, ...page, lang, until: shortDate(expiresAt, lang, zone) },
    head: {
      network: page.network,
      over: '',
      title,
      tab: page.network,
      line: t.forPerson(page.person, page.firm),
    },
  };
}

export type ShownIntroduction = Awaited<ReturnType<typeof introductionPage>>['view'];
