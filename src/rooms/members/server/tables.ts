import type { Generated } from 'kysely';
import type { Json, JsonOr } from '#platform/server';
import type { FieldChoice, FieldKind, Label } from '../field.ts';
import type { Flat, FlatValue } from '../flat.ts';
import type { Audience } from '../visibility.ts';
import type { HandedOver } from './merge-rows.ts';

interface FirmTable {
  network_id: string;
  firm_id: string;
  version: Generated<number>;
  name: string;
  sort_name: string;
  search: Generated<string>;
  website: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  vat_number: Generated<string>;
  country: Generated<string>;
  region: Generated<string>;
  city: Generated<string>;
  postcode: Generated<string>;
  address: Generated<string>;
  summary: Generated<string>;
  description: Generated<string>;
  offers: Generated<string>;
  needs: Generated<string>;
  lang: Generated<'it' | 'en'>;
  own_fields: JsonOr<Record<string, FlatValue>>;
  visibility: JsonOr<Record<string, string>>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  archived_at: Date | null;
  merged_into: string | null;
}

interface PersonTable {
  network_id: string;
  person_id: string;
  version: Generated<number>;
  given_name: Generated<string>;
  family_name: Generated<string>;
  sort_name: string;
  search: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  lang: Generated<'it' | 'en'>;
  own_fields: JsonOr<Record<string, FlatValue>>;
  visibility: JsonOr<Record<string, string>>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  archived_at: Date | null;
}

interface MandateTable {
  network_id: string;
  mandate_id: string;
  person_id: string;
  firm_id: string;
  role: Generated<string>;
  since: string | null;
  until: string | null;
  created_at: Generated<Date>;
}

interface FieldTable {
  network_id: string;
  field_id: string;
  noun: 'firm' | 'person';
  key: string;
  label: Json<Label>;
  kind: FieldKind;
  choices: JsonOr<FieldChoice[]>;
  visibility: Generated<Audience>;
  position: Generated<number>;
  retired_at: Date | null;
}

interface TagTable {
  network_id: string;
  tag_id: string;
  label: string;
  folded: string;
}

interface FirmTagTable {
  network_id: string;
  firm_id: string;
  tag_id: string;
}

interface NoteTable {
  network_id: string;
  note_id: string;
  noun: 'firm' | 'person';
  noun_id: string;
  text: string;
  visibility: Generated<Audience>;
  author: string;
  at: Generated<Date>;
  retracted_at: Date | null;
}

/** All a merge did, so that it can be taken apart. */
export interface MovedByMerge {
  before: Flat;
  after: Flat;
  goneArchivedAt: string | null;
  mandates: string[];
  notes: string[];
  /** Rows of other tables; merges older than this have none. */
  handed?: HandedOver;
}

interface FirmMergeTable {
  network_id: string;
  merge_id: string;
  kept_id: string;
  gone_id: string;
  moved: Json<MovedByMerge>;
  at: Generated<Date>;
  by: string;
  undone_at: Date | null;
  undone_by: string | null;
}

declare global {
  interface Tables {
    firm: FirmTable;
    person: PersonTable;
    mandate: MandateTable;
    field: FieldTable;
    tag: TagTable;
    firm_tag: FirmTagTable;
    note: NoteTable;
    firm_merge: FirmMergeTable;
  }
}
