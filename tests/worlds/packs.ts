/** What the sector packs know, for worlds to be checked by: ids in full, as `pack:id`. */
import { globSync, readFileSync } from 'node:fs';
import { readPack, type Pack } from '#packages/sectors';
import { COMMON, fullId } from './ids.ts';

const common = packOf(COMMON);

export function packOf(id: string, beside?: Pack): Pack {
  const parts = globSync(`sectors/${id}/*.json`).map((path) => ({
    file: path.slice(`sectors/${id}/`.length),
    text: readFileSync(path, 'utf8'),
  }));
  const reading = readPack(parts, beside);
  if (!reading.ok) throw new Error(`${id}: ${reading.faults[0]?.message}`);
  return reading.pack;
}

/** Stages, capabilities and neighbours of a pack and of the common one. */
export function knownIn(id: string) {
  const packs = [common, packOf(id, common)];
  const ids = (of: 'stages' | 'capabilities') =>
    packs.flatMap((pack) => pack[of].map((one) => fullId(pack.id, one.id)));
  return {
    packs,
    stages: new Set(ids('stages')),
    capabilities: new Set(ids('capabilities')),
    /** Where a firm stands that does it; a material it uses or a certificate it holds places it nowhere. */
    stageOf: new Map(
      packs.flatMap((pack) =>
        pack.capabilities
          .filter(({ kind }) => kind !== 'material' && kind !== 'certification')
          .map(({ id: one, stage }) => [fullId(pack.id, one), fullId(pack.id, stage)] as const),
      ),
    ),
    neighbours: new Set(packs.flatMap((pack) => pack.neighbours.map((one) => one.id))),
  };
}
