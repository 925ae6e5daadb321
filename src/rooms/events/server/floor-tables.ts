import type { Json } from '#platform/server';
import type { Generated } from 'kysely';
import type { Happening } from '../happening.ts';
import type { WayBack } from './way-back.ts';

interface TableClosingTable {
  network_id: string;
  event_id: string;
  table_number: number;
  slot_id: string;
  closed_at: Date;
  closed_by: string;
}

interface RepairTable {
  network_id: string;
  event_id: string;
  repair_id: string;
  /** The revision of the event the repair left. */
  revision: number;
  happening: Json<Happening>;
  way_back: Json<WayBack>;
  repaired_at: Generated<Date>;
  repaired_by: string;
  undone_at: Date | null;
  undone_by: string | null;
}

declare global {
  interface Tables {
    table_closing: TableClosingTable;
    repair: RepairTable;
  }
}
