/** The interface's languages. Italian and English are both first languages: neither is a fallback. */
export type Lang = 'it' | 'en';
export const langs: readonly Lang[] = ['it', 'en'];

export function isLang(value: unknown): value is Lang {
  return value === 'it' || value === 'en';
}

/** The best of our languages for an Accept-Language header; English for a reader of some other language. */
export function langFromHeader(header: string | null): Lang {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { lang: tag.slice(0, 2), q: q === undefined ? 1 : Number(q) };
    })
    .filter((wish) => wish.lang !== '' && wish.lang !== '*' && wish.q > 0)
    .sort((a, b) => b.q - a.q);
  const found = wishes.map((wish) => wish.lang).find(isLang);
  return found ?? (wishes.length > 0 ? 'en' : 'it');
}
