import { openMember } from '#events/server';
import { isLang, type Lang } from '#platform';
import { notFound } from '#platform/server';

interface Asked {
  params: { network: string; token: string };
  locals: App.Locals;
}

/** The member behind the link, or the one page all closed links lead to. */
export async function opened({ params, locals }: Asked) {
  const member = await openMember(params.network, params.token, locals.now);
  if (!member.ok) notFound('link');
  return member.value;
}

/** The language asked for on the page; otherwise the one the person is written to in. */
export function langOf(url: URL, own: Lang): Lang {
  const asked = url.searchParams.get('lang');
  return isLang(asked) ? asked : own;
}
