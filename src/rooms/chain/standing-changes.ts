import type { Lang } from '#platform';
import { capabilityName, neighbourName, stageName } from './chain-names.ts';
import type { ChainOfNetwork } from './chain.ts';
import { languageName } from './languages.ts';
import { standingWords } from './words/standing.ts';

type State = Record<string, unknown> | null;

/** One change of where a firm stands, as one line: what it is about, and what was before and is after. */
export function sayChange(
  chain: ChainOfNetwork,
  { noun, before, after }: { noun: string; before: State; after: State },
  lang: Lang,
): string {
  const said = { ...before, ...after };
  const name =
    typeof said['capability'] === 'string' && said['capability'] !== ''
      ? capabilityName(chain, said['capability'], lang)
      : typeof said['stage'] === 'string'
        ? stageName(chain, said['stage'], lang)
        : '';
  const parts = noun === 'firm-trade' ? tradeKeys : standingKeys;
  const changed = parts.flatMap((key) => {
    const [was, is] = [before, after].map((state) => (state ? valueWords(chain, key, state[key], lang) : ''));
    if (was === is || (before === null && after === null)) return [];
    return [was && is ? `${was} → ${is}` : was ? `${was} → –` : is!];
  });
  return [name, ...changed].filter(Boolean).join(' · ');
}

const standingKeys = ['evidence', 'note', 'validUntil', 'visibility'];
const tradeKeys = [
  'lotFrom',
  'lotTo',
  'freeCapacity',
  'capacityNote',
  'minimumOrder',
  'languages',
  'markets',
  'neighbours',
];

function valueWords(chain: ChainOfNetwork, key: string, value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === '' || (key === 'visibility' && value === 'members'))
    return '';
  const w = standingWords[lang];
  if (key === 'evidence') return w.evidences[value as 'declared'] ?? '';
  if (key === 'freeCapacity') return w.trade.capacities[value as 'some'] ?? '';
  if (key === 'minimumOrder') return new Intl.NumberFormat(lang).format(Number(value) / 100);
  if (!Array.isArray(value)) return String(value);
  const names = value.map((one: string) =>
    key === 'languages'
      ? languageName(one, lang)
      : key === 'markets'
        ? capabilityName(chain, one, lang)
        : neighbourName(chain, one, lang),
  );
  return names.join(', ');
}
