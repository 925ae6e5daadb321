import type { Generated } from 'kysely';
import type { Audience } from '#members';
import type { Json, JsonOr } from '#platform/server';
import type { Evidence, FreeCapacity } from '../standing.ts';
import type { EnteredHow, OpportunityKind, OpportunityState } from '../opportunity.ts';

interface NetworkPackTable {
  network_id: string;
  pack_id: string;
  position: Generated<number>;
  chosen_at: Generated<Date>;
  chosen_by: string;
  dropped_at: Date | null;
}

interface OwnStageTable {
  network_id: string;
  stage_id: string;
  labels: Json<Record<string, string>>;
  after: Generated<string[]>;
  version: Generated<number>;
  created_at: Generated<Date>;
  retired_at: Date | null;
}

interface OwnCapabilityTable {
  network_id: string;
  own_capability_id: string;
  stage: string;
  kind: 'process' | 'technology' | 'material' | 'product' | 'service' | 'certification';
  labels: Json<Record<string, string>>;
  synonyms: JsonOr<Record<string, string[]>>;
  within: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  retired_at: Date | null;
}

interface GlossaryEntryTable {
  network_id: string;
  entry_id: string;
  word: string;
  folded: string;
  lang: 'it' | 'en' | 'fr' | 'de' | null;
  capability: string;
  note: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  retired_at: Date | null;
}

interface VocabularyEditionTable {
  network_id: string;
  edition: number;
  what: Json<Record<string, unknown>>;
  at: Generated<Date>;
  by: string;
}

interface FirmPositionTable {
  network_id: string;
  firm_id: string;
  /** 'pack:stage' */
  stage: string;
  evidence: Generated<Evidence>;
  noted_at: Generated<Date>;
  noted_by: string;
  ended_at: Date | null;
  /** What brought it: an import. */
  cause: string | null;
}

interface FirmCapabilityTable {
  network_id: string;
  firm_id: string;
  /** 'pack:capability' */
  capability: string;
  evidence: Generated<Evidence>;
  evidence_note: Generated<string>;
  evidence_at: Generated<Date>;
  evidence_by: string;
  source: Generated<'desk' | 'member' | 'import' | 'text'>;
  /** What brought it: an import. */
  cause: string | null;
  visibility: Generated<Audience>;
  valid_until: string | null;
  added_at: Generated<Date>;
  added_by: string;
  removed_at: Date | null;
}

interface CapabilityProposalTable {
  network_id: string;
  firm_id: string;
  capability: string;
  certainty: number;
  words: Generated<string>;
  origin: 'profile' | 'pasted' | 'import' | 'opportunity';
  cause: string | null;
  made_at: Generated<Date>;
  settled_at: Date | null;
  settled_by: string | null;
  taken: boolean | null;
}

interface FirmTradeTable {
  network_id: string;
  firm_id: string;
  lot_from: number | null;
  lot_to: number | null;
  free_capacity: Generated<FreeCapacity>;
  /** Minor units. */
  minimum_order: string | number | null;
  currency: string | null;
  capacity_note: Generated<string>;
  languages: Generated<string[]>;
  markets: Generated<string[]>;
  neighbours: Generated<string[]>;
  visibility: JsonOr<Record<string, string>>;
  version: Generated<number>;
  updated_at: Generated<Date>;
  cause: string | null;
}

interface SupplyTable {
  network_id: string;
  supply_id: string;
  supplier_id: string;
  buyer_id: string;
  capability: Generated<string>;
  supplier_said_at: Date | null;
  buyer_said_at: Date | null;
  noted_at: Generated<Date>;
  noted_by: string;
  visibility: Generated<Audience>;
  ended_at: Date | null;
}

interface OpportunityTable {
  network_id: string;
  opportunity_id: string;
  firm_id: string;
  person_id: string | null;
  kind: OpportunityKind;
  title: string;
  text: Generated<string>;
  lang: 'it' | 'en';
  capabilities: Generated<string[]>;
  /** Certifications the other side must have. */
  certifications: Generated<string[]>;
  markets: Generated<string[]>;
  quantity: number | null;
  state: Generated<OpportunityState>;
  anonymous: Generated<boolean>;
  visibility: Generated<Audience>;
  expires_on: string;
  entered_by: string;
  entered_how: EnteredHow;
  entered_at: Generated<Date>;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  review_note: Generated<string>;
  renewals: Generated<number>;
  reminded_at: Date | null;
  closed_why: Generated<string>;
  version: Generated<number>;
}

declare global {
  interface Tables {
    network_pack: NetworkPackTable;
    own_stage: OwnStageTable;
    own_capability: OwnCapabilityTable;
    glossary_entry: GlossaryEntryTable;
    vocabulary_edition: VocabularyEditionTable;
    firm_position: FirmPositionTable;
    firm_capability: FirmCapabilityTable;
    capability_proposal: CapabilityProposalTable;
    firm_trade: FirmTradeTable;
    supply: SupplyTable;
    opportunity: OpportunityTable;
  }
}
