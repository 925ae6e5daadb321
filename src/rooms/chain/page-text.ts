import { normalise } from '#platform';

/**
 * The text of a web page as somebody pastes it (or its source), without what every page has: menus, cookie banners,
 * sign-in, copyright. Lines said twice are menus too: they stand at the head and at the foot.
 */
export function pageText(pasted: string): string {
  const lines = (looksLikeSource(pasted) ? withoutTags(pasted) : pasted)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const folded = lines.map((line) => normalise(line.replace(/[^\p{L}\p{N}&@©]+/gu, ' ')));
  const times = new Map<string, number>();
  for (const line of folded) times.set(line, (times.get(line) ?? 0) + 1);
  return lines
    .filter((_, at) => {
      const line = folded[at]!;
      return line !== '' && times.get(line) === 1 && !furniture.has(line) && !legal.test(line);
    })
    .join('\n');
}

const looksLikeSource = (text: string) => /<(html|body|div|p|ul|nav|script|section|header)\b/i.test(text);

function withoutTags(source: string): string {
  return source
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style|nav|header|footer|form|svg|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, '\n')
    .replace(/<\/?(p|div|li|ul|ol|h[1-6]|br|tr|td|section|article|main)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(nbsp|amp|lt|gt|quot|#39|apos|agrave|egrave|eacute|igrave|ograve|ugrave);/gi,
      (_, name: string) => named[name.toLowerCase()] ?? ' ',
    );
}

const named: Record<string, string> = {
  amp: '&', quot: '"', '#39': '’', apos: '’', agrave: 'à', egrave: 'è', eacute: 'é', igrave: 'ì', ograve: 'ò', ugrave: 'ù',
}; // prettier-ignore

const furniture = new Set(
  'home, home page, homepage, menu, search, cerca, contact, contacts, contact us, contatti, contattaci, about, about us, chi siamo, dove siamo, lavora con noi, work with us, careers, news, blog, login, log in, sign in, accedi, area riservata, registrati, newsletter, iscriviti, subscribe, download, downloads, scarica, leggi di piu, scopri di piu, scopri, read more, learn more, more, next, previous, back, back to top, torna su, skip to content, vai al contenuto, italiano, english, deutsch, francais, espanol, it, en, de, fr, es, facebook, instagram, linkedin, youtube, twitter, x, whatsapp, privacy, privacy policy, cookie, cookies, cookie policy, preferenze cookie, accetta, accetta tutti, accept, accept all, rifiuta, reject, note legali, legal notice, impressum, kontakt, startseite, accueil, mentions legales, termini e condizioni, terms and conditions, faq, share, condividi, sitemap, mappa del sito'.split(
    ', ',
  ),
);

const legal =
  /^©|\b(all rights reserved|tutti i diritti riservati|alle rechte vorbehalten|tous droits reserves|copyright|utilizziamo i cookie|questo sito (usa|utilizza)|we use cookies|this (web)?site uses|diese website verwendet|ce site utilise|p iva|partita iva|cap soc|capitale sociale|powered by)\b/;
