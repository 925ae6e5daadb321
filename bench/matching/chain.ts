import type { Chain, Vocabulary } from '#packages/matching';
import type { Pack } from '#packages/sectors';

/** The packs as pairs take them: ids with the pack before them, capabilities with their concepts. */
export function chainOf(packs: readonly Pack[], vocabulary: Vocabulary): Chain {
  const named = (pack: string, id: string) => (id.includes(':') ? id : `${pack}:${id}`);
  return {
    stages: packs.flatMap(({ id: pack, stages }) =>
      stages.map(({ id, after }) => ({ id: named(pack, id), after: after.map((one) => named(pack, one)) })),
    ),
    capabilities: packs.flatMap(({ id: pack, capabilities }) =>
      capabilities.map(({ id, stage, kind, within, needs }) => ({
        id: named(pack, id),
        stage: named(pack, stage),
        kind,
        within: within && named(pack, within),
        needs: needs.map((one) => named(pack, one)),
        concepts: vocabulary.capability(named(pack, id)),
      })),
    ),
  };
}
