import type { Fault } from './fault.ts';
import { FieldReader } from './fields.ts';
import type { Document } from './json.ts';
import type { Neighbour, Pack, Stage } from './pack.ts';

/** What pack.json says, as far as it could be read. */
export type Head = Partial<Pick<Pack, 'id' | 'version' | 'labels' | 'about'>> &
  Pick<Pack, 'neighbours' | 'stages'> & {
    /** Where in the file each stage stands: `stages[2]`. */
    places: Map<string, string>;
  };

const HEAD_FIELDS = ['$schema', 'id', 'version', 'labels', 'about', 'neighbours', 'stages'];

/** Reads pack.json. Stages and neighbours with an id are kept even if the rest of them has faults. */
export function readHead(document: Document, faults: Fault[]): Head {
  const reader = new FieldReader(document, faults);
  const fields = reader.fields(document.value, '', HEAD_FIELDS);
  const places = new Map<string, string>();
  if (!fields) return { neighbours: [], stages: [], places };
  return {
    id: reader.id(fields['id'], 'id'),
    version: versionOf(reader, fields['version']),
    labels: reader.labels(fields['labels'], 'labels'),
    about: reader.about(fields['about'], 'about'),
    neighbours: neighboursOf(reader, fields['neighbours']),
    stages: stagesOf(reader, fields['stages'], places),
    places,
  };
}

function versionOf(reader: FieldReader, value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  return reader.fault(
    value === undefined ? 'missing' : 'not-allowed',
    'version',
    'version must be a whole number from 1.',
    'Begin with 1; add one whenever a changed pack is published.',
  );
}

function neighboursOf(reader: FieldReader, value: unknown): Neighbour[] {
  if (value === undefined) return [];
  return named(reader, 'neighbours', value, ['id', 'labels', 'about'], (plain) => plain);
}

function stagesOf(reader: FieldReader, value: unknown, places: Map<string, string>): Stage[] {
  const known = ['id', 'labels', 'about', 'after', 'source'];
  const stages = named(reader, 'stages', value, known, (plain, fields, at) => {
    places.set(plain.id, at);
    const source = fields['source'];
    if (source !== undefined && typeof source !== 'boolean')
      reader.fault('not-allowed', `${at}.source`, `${at}.source must be true or false.`, 'Leave it out.');
    return {
      ...plain,
      after: reader.texts(fields['after'], `${at}.after`, 'ids of stages'),
      source: source === true,
    };
  });
  if (Array.isArray(value) && value.length === 0)
    reader.fault('missing', 'stages', 'There are no stages.', 'Begin with the raw material.');
  return stages;
}

function named<T extends Neighbour>(
  reader: FieldReader,
  name: 'stages' | 'neighbours',
  value: unknown,
  known: string[],
  more: (plain: Neighbour, fields: Record<string, unknown>, at: string) => T,
): T[] {
  const read: T[] = [];
  for (const [index, item] of reader.list(value, name, name).entries()) {
    const at = `${name}[${index + 1}]`;
    const fields = reader.fields(item, at, known);
    const id = fields && reader.id(fields['id'], `${at}.id`);
    if (!fields || id === undefined) continue;
    const labels = reader.labels(fields['labels'], `${at}.labels`) ?? { it: id, en: id, fr: id, de: id };
    const about = reader.about(fields['about'], `${at}.about`) ?? { it: id, en: id };
    if (read.some((before) => before.id === id))
      reader.fault('repeated-id', `${at}.id`, `There are two ${name} "${id}".`, 'Rename or join them.');
    else read.push(more({ id, labels, about }, fields, at));
  }
  return read;
}
