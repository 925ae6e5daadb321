import type { Lang } from '#platform';
import { capabilityName, stageName } from './chain-names.ts';
import type { ChainOfNetwork } from './chain.ts';
import { wholeLabels } from './own-words.ts';
import { titled } from './picture-page.ts';
import { vocabularyWords } from './words/vocabulary.ts';

type State = Record<string, unknown> | null;

/** How a word of the network's own is called, whatever its kind. */
export function wordCalled(state: State, lang: Lang): string {
  if (!state) return '';
  if (typeof state['word'] === 'string') return state['word'];
  return wholeLabels((state['labels'] ?? {}) as Record<string, string>)[lang];
}

/** What one edition changed, line by line: what it says now, and what it said before. */
export function editionLines(
  chain: ChainOfNetwork,
  { before, after }: { before: State; after: State },
  lang: Lang,
): { before: string; after: string }[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys
    .filter((key) => !['id', 'noun'].includes(key))
    .map((key) => ({
      before: told(chain, key, before?.[key], lang),
      after: told(chain, key, after?.[key], lang),
    }))
    .filter((line) => line.before !== line.after);
}

/** A pack that was left is no longer at hand: its id still says which it was. */
const packName = (chain: ChainOfNetwork, id: string, lang: Lang) =>
  titled(chain.packs.find((pack) => pack.id === id)?.labels[lang] ?? id);

function told(chain: ChainOfNetwork, key: string, value: unknown, lang: Lang): string {
  const w = vocabularyWords[lang].words;
  if (value === null || value === undefined || value === '') return '';
  if (key === 'retired') return value === true ? w.retired : '';
  if (key === 'kind') return w.kinds[value as 'process'] ?? String(value);
  if (key === 'capability' || key === 'within') return capabilityName(chain, String(value), lang);
  if (key === 'stage') return stageName(chain, String(value), lang);
  if (key === 'after') return (value as string[]).map((id) => stageName(chain, id, lang)).join(', ');
  if (key === 'packs') return (value as string[]).map((id) => packName(chain, id, lang)).join(', ');
  if (typeof value === 'object') return Object.values(value).flat().join(', ');
  return String(value);
}
