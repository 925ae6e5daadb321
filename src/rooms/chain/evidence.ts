import { accepted, refused, type Result } from '#platform';
import { isAudience, type Audience } from '#members';
import { evidences, type Evidence } from './standing.ts';

export interface EvidenceEntry {
  evidence: Evidence;
  note: string;
  visibility: Audience;
  validUntil: string | null;
}

/** Reads how a capability is known. What is shown is shown somewhere: it needs a note that says where. */
export function readEvidence(typed: Readonly<Record<string, string>>): Result<EvidenceEntry> {
  const evidence = evidences.find((one) => one === typed['evidence']);
  if (!evidence) return refused('evidence/unknown', 'evidence');
  const note = (typed['note'] ?? '').replace(/\s+/g, ' ').trim();
  if (note.length > 500) return refused('text/too-long', 'note', { longest: 500, length: note.length });
  if (evidence === 'shown' && note === '') return refused('evidence/shown-where', 'note');
  const visibility = typed['visibility'] ?? 'members';
  if (!isAudience(visibility)) return refused('visibility/unknown', 'visibility');
  const until = (typed['valid_until'] ?? '').trim();
  if (until !== '' && !isDay(until)) return refused('date/unreadable', 'valid_until');
  return accepted({ evidence, note, visibility, validUntil: until || null });
}

/** A day of the calendar: "2026-02-30" is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
