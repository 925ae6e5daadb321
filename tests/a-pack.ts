import type { Pack } from '#packages/sectors';

type Row = [id: string, stage: string, it: string, en: string, synonyms: string[]];

/** A small pack for tests: stages one after another, capabilities with Italian and English words. */
export function aPack(id: string, stages: string[], rows: Row[] = []): Pack {
  const labels = (it: string, en: string) => ({ it, en, fr: en, de: en });
  const about = { it: '', en: '' };
  return {
    id,
    version: 1,
    labels: labels(id, id),
    about,
    neighbours: [],
    stages: stages.map((stage, at) => ({
      id: stage,
      labels: labels(stage, stage),
      about,
      after: at === 0 ? [] : [stages[at - 1]!],
      source: false,
    })),
    capabilities: rows.map(([capability, stage, it, en, synonyms]) => ({
      id: capability,
      stage,
      kind: 'process',
      labels: labels(it, en),
      synonyms: { it: synonyms, en: [], fr: [], de: [] },
      within: null,
      serves: [],
      needs: [],
      shares: [],
      nace: [],
    })),
  };
}
