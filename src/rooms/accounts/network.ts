import { accepted, isLang, isZone, refused, type Lang, type Result } from '#platform';

export interface NetworkSettings {
  name: string;
  lang: Lang;
  zone: string;
  accent: string | null;
}

/** Reads what was typed into the settings of a network. */
export function readNetworkSettings(typed: Record<string, string>): Result<NetworkSettings> {
  const name = (typed['name'] ?? '').trim();
  const zone = (typed['zone'] ?? '').trim();
  const accent = (typed['accent'] ?? '').trim().toLowerCase();
  if (!name) return refused('network/name-missing', 'name');
  if (!zone || !isZone(zone)) return refused('network/zone-unknown', 'zone');
  if (accent && !/^#[0-9a-f]{6}$/.test(accent)) return refused('network/accent-unreadable', 'accent');
  if (accent && contrast(accent, '#faf7f1') < 4.5) return refused('network/accent-faint', 'accent');
  return accepted({ name, lang: isLang(typed['lang']) ? typed['lang'] : 'it', zone, accent: accent || null });
}

/** Contrast of two colours after WCAG 2.2: from 1 (none) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const level = parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
