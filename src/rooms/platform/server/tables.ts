import type { ColumnType, Generated } from 'kysely';

/** A column that is written as JSON text and read as a value. */
export type Json<T> = ColumnType<T, string, string>;
/** The same, with a default in the database. */
export type JsonOr<T> = ColumnType<T, string | undefined, string>;

interface ChangeTable {
  network_id: string;
  change_id: string;
  at: Generated<Date>;
  actor_kind: 'account' | 'capability' | 'system';
  actor_id: string | null;
  actor_name: string;
  on_behalf_of: string | null;
  noun: string;
  noun_id: string;
  verb: string;
  before: Json<unknown> | null;
  after: Json<unknown> | null;
  cause: string | null;
}

interface MailTable {
  network_id: string;
  mail_id: string;
  created_at: Generated<Date>;
  to_address: string;
  to_name: Generated<string>;
  lang: 'it' | 'en';
  subject: string;
  body: string;
  attachments: JsonOr<{ name: string; mediaType: string; fileId: string }[]>;
  state: Generated<'waiting' | 'sent' | 'failed' | 'kept'>;
  settled_at: Date | null;
  failure: string | null;
}

interface FileTable {
  network_id: string;
  file_id: string;
  created_at: Generated<Date>;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  bytes: Buffer;
}

declare global {
  /** Every table of every room; each room adds its own, so a lower room can't name a higher one's. */
  interface Tables {
    change: ChangeTable;
    mail: MailTable;
    file: FileTable;
  }
}
