import type { Generated } from 'kysely';
import type { JsonOr } from '#platform/server';
import type { Lang } from '#platform';
import type { StaffRole } from '../role.ts';

interface NetworkTable {
  network_id: string;
  name: string;
  slug: string;
  description: JsonOr<Partial<Record<Lang, string>>>;
  lang: Lang;
  zone: Generated<string>;
  accent: string | null;
  invented: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<Date>;
}

interface StaffTable {
  network_id: string;
  account_id: string;
  role: StaffRole;
  name: string;
  email: string;
  since: Generated<Date>;
  until: Date | null;
}

interface CapabilityTable {
  network_id: string;
  capability_id: string;
  token_hash: Buffer;
  person_id: string;
  purpose: string;
  subject: JsonOr<Record<string, unknown>>;
  issued_at: Generated<Date>;
  issued_by: string;
  expires_at: Date;
  revoked_at: Date | null;
  revoked_by: string | null;
}

declare global {
  interface Tables {
    network: NetworkTable;
    staff: StaffTable;
    capability: CapabilityTable;
  }
}

interface AccountTable {
  account_id: string;
  email: string;
  name: string;
  lang: Lang;
  created_at: Generated<Date>;
}

interface SessionTable {
  token_hash: Buffer;
  previous_hash: Buffer | null;
  account_id: string;
  network_id: string | null;
  created_at: Generated<Date>;
  rotated_at: Generated<Date>;
  seen_at: Generated<Date>;
  expires_at: Date;
  agent: string;
  address: string;
}

interface SignInCodeTable {
  code_id: string;
  email: string;
  account_id: string | null;
  code_hash: Buffer;
  created_at: Generated<Date>;
  expires_at: Date;
  tries: Generated<number>;
  used_at: Date | null;
  address: string;
}

interface SignInLinkTable {
  token_hash: Buffer;
  account_id: string;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
}

interface SignInMailTable {
  mail_id: string;
  created_at: Generated<Date>;
  to_address: string;
  lang: Lang;
  subject: string;
  body: string;
  state: Generated<'waiting' | 'sent' | 'failed' | 'kept'>;
  failure: string | null;
}

interface PasskeyTable {
  credential_id: string;
  account_id: string;
  public_key: Buffer;
  counter: Generated<number>;
  transports: string[];
  name: string;
  created_at: Generated<Date>;
  used_at: Date | null;
}

interface PasskeyChallengeTable {
  challenge_id: string;
  challenge: string;
  account_id: string | null;
  expires_at: Date;
}

/** What the gate sees: its own tables, and who works where. */
export interface GateTables {
  network_address: { slug: string; network_id: string };
  account: AccountTable;
  session: SessionTable;
  sign_in_code: SignInCodeTable;
  sign_in_link: SignInLinkTable;
  sign_in_mail: SignInMailTable;
  beginning: { token_hash: Buffer; expires_at: Date; used_at: Date | null };
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  network: NetworkTable;
  staff: StaffTable;
}
