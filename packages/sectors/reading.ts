import { readCapabilities, type Placed } from './capabilities.ts';
import { MOST_FAULTS, type Fault } from './fault.ts';
import { type Document, parse } from './json.ts';
import { didYouMean } from './nearest.ts';
import type { Pack } from './pack.ts';
import { readHead } from './head.ts';
import { pointerFaults } from './pointers.ts';
import { stageFaults } from './stages.ts';
import { wordFaults } from './sharing.ts';

/** One file of a pack's folder: its name, with or without folders before it, and its text. */
export interface Part {
  file: string;
  text: string;
}

export type Reading = { ok: true; pack: Pack } | { ok: false; faults: Fault[] };

/**
 * Reads a pack from the files of its folder: pack.json, and one file a stage. Never throws: the answer is the
 * pack, or what is to be mended, at most 200 faults. `common` is the pack to which `common:ID` leads; without
 * it such ids are not looked up.
 */
export function readPack(parts: readonly Part[], common?: Pack): Reading {
  const faults: Fault[] = [];
  const documents = new Map<string, Document>();
  for (const { file, text } of parts) {
    const parsed = parse(file, text);
    if ('code' in parsed) faults.push(parsed);
    else documents.set(nameOf(file), parsed);
  }
  const given = new Set(parts.map(({ file }) => nameOf(file)));
  const headDocument = documents.get('pack');
  if (!headDocument) {
    if (!given.has('pack')) faults.push(noHead());
    return { ok: false, faults };
  }

  const head = readHead(headDocument, faults);
  stageFaults(head, headDocument, faults);
  const placed: Placed[] = [];
  for (const stage of head.stages) {
    const document = documents.get(stage.id);
    if (document) placed.push(...readCapabilities(document, stage.id, faults));
    else if (!given.has(stage.id)) faults.push(noFile(stage.id, head.places.get(stage.id)!, headDocument));
  }
  const stageIds = head.stages.map(({ id }) => id);
  for (const { file } of parts)
    if (nameOf(file) !== 'pack' && !stageIds.includes(nameOf(file))) faults.push(stray(file, stageIds));

  pointerFaults(placed, head, common, faults);
  wordFaults(placed, faults);
  const { id, version, labels, about } = head;
  if (faults.length > 0 || !id || !version || !labels || !about)
    return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
  const { neighbours, stages } = head;
  const capabilities = placed.map(({ capability }) => capability);
  return { ok: true, pack: { id, version, labels, about, neighbours, stages, capabilities } };
}

const nameOf = (file: string) => file.replace(/^.*[/\\]/, '').replace(/\.json$/, '');

const noHead = (): Fault => ({
  code: 'no-file',
  file: 'pack.json',
  at: '',
  message: 'There is no pack.json.',
  hint: 'It holds id, version, labels, about, neighbours and stages; docs/sectors.md shows one.',
});

const noFile = (stage: string, at: string, { file, lineOf }: Document): Fault => ({
  code: 'no-file',
  file,
  at,
  line: lineOf(at),
  message: `The stage "${stage}" has no file ${stage}.json.`,
  hint: 'Write it with the capabilities of that stage, or take the stage away.',
});

const stray = (file: string, stages: string[]): Fault => ({
  code: 'stray-file',
  file,
  at: '',
  message: `${file} belongs to no stage of pack.json.`,
  hint: didYouMean(nameOf(file), stages, "A file is named by its stage's id."),
});
