import type { Lang } from '#platform';

/** "de" → "tedesco"; a code nobody knows stays itself. */
export function languageName(code: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Languages a firm of the trade is likely to speak: what an import's words are read as. */
const codes =
  'it en fr de es pt nl pl ro ru tr ar zh ja ko hu cs sk sl hr sr bg el sv da no fi et lv lt uk sq he hi fa vi th id ca'.split(
    ' ',
  );
let byName: Map<string, string> | undefined;

/** "Tedesco", "German", "allemand", "DE" → "de". */
export function readLanguage(text: string, fold: (text: string) => string): string | null {
  if (!byName) {
    byName = new Map(codes.map((code) => [code, code]));
    for (const reader of ['it', 'en', 'fr', 'de', 'es']) {
      const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
      for (const code of codes) byName.set(fold(names.of(code) ?? code), code);
    }
  }
  return byName.get(fold(text)) ?? null;
}
