import { openCapability, type OpenedCapability } from '#accounts/server';
import { isLang, type Lang } from '#platform';
import { notFound } from '#platform/server';

interface Asked {
  params: { network: string; token: string };
  locals: App.Locals;
}

/** What the link opens, or the one page all closed links lead to. */
export async function opened({ params, locals }: Asked): Promise<OpenedCapability> {
  const link = await openCapability(params.network, params.token, locals.now);
  if (!link.ok) notFound('link');
  return link.value;
}

/** The language asked for on the page. */
export function langAsked(url: URL): Lang | undefined {
  const asked = url.searchParams.get('lang');
  return isLang(asked) ? asked : undefined;
}

/** The language asked for; otherwise the one the person is written to in. */
export const langOf = (url: URL, own: Lang): Lang => langAsked(url) ?? own;
