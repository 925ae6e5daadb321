import type { Fault } from './fault.ts';
import { FieldReader } from './fields.ts';
import type { Document } from './json.ts';
import { didYouMean } from './nearest.ts';
import { KINDS, type Capability, type Kind } from './pack.ts';
import { naceFault } from './nace.ts';

/** A capability with the place it was read from. */
export interface Placed {
  capability: Capability;
  document: Document;
  /** `[3]`, counted from 1. */
  at: string;
}

const CAPABILITY_FIELDS = [
  'id',
  'kind',
  'labels',
  'synonyms',
  'within',
  'serves',
  'needs',
  'shares',
  'nace',
] as const;

/** The capabilities of one stage; one whose id or labels can't be read is left out, with its faults. */
export function readCapabilities(document: Document, stage: string, faults: Fault[]): Placed[] {
  const reader = new FieldReader(document, faults);
  const items = reader.list(document.value, '', 'capabilities');
  if (Array.isArray(document.value) && items.length === 0)
    reader.fault(
      'missing',
      '',
      `The stage "${stage}" has no capabilities.`,
      'Write some, or take the stage away.',
    );
  return items.flatMap((item, index) => {
    const at = `[${index + 1}]`;
    const capability = readCapability(reader, item, at, stage);
    return capability ? [{ capability, document, at }] : [];
  });
}

function readCapability(
  reader: FieldReader,
  value: unknown,
  at: string,
  stage: string,
): Capability | undefined {
  const fields = reader.fields(value, at, CAPABILITY_FIELDS);
  if (!fields) return undefined;
  const id = reader.id(fields['id'], `${at}.id`);
  const kind = kindOf(reader, fields['kind'], `${at}.kind`);
  const labels = reader.labels(fields['labels'], `${at}.labels`);
  const synonyms = reader.synonyms(fields['synonyms'], `${at}.synonyms`);
  const within =
    fields['within'] === undefined
      ? null
      : (reader.text(fields['within'], `${at}.within`, 'the id of a broader capability') ?? null);
  const serves = reader.texts(fields['serves'], `${at}.serves`, 'ids of neighbours');
  const needs = reader.texts(fields['needs'], `${at}.needs`, 'ids of capabilities');
  const shares = reader.texts(fields['shares'], `${at}.shares`, 'ids of capabilities');
  const nace = reader.texts(fields['nace'], `${at}.nace`, 'codes such as "24.54"');
  for (const [index, code] of nace.entries()) {
    const fault = naceFault(code);
    if (fault) reader.fault('bad-nace', `${at}.nace[${index + 1}]`, fault.message, fault.hint);
  }
  if (id === undefined || kind === undefined || !labels) return undefined;
  return { id, stage, kind, labels, synonyms, within, serves, needs, shares, nace };
}

function kindOf(reader: FieldReader, value: unknown, at: string): Kind | undefined {
  const text = reader.text(value, at, `one of ${KINDS.join(', ')}`);
  if (text === undefined || (KINDS as readonly string[]).includes(text)) return text as Kind | undefined;
  const hint = didYouMean(text, KINDS, `A capability is one of ${KINDS.join(', ')}.`);
  return reader.fault('unknown-kind', at, `"${text.slice(0, 40)}" is no kind of capability.`, hint);
}
