/**
 * Expected refusals are values: a stable code, what it is about (a field, a row, a slot) and the facts
 * a sentence needs. Broken promises are thrown instead.
 */
export interface Refusal {
  code: string;
  about?: string;
  data?: Record<string, unknown>;
}
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function accepted<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused(
  code: string,
  about?: string,
  data?: Record<string, unknown>,
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...(about ? { about } : {}), ...(data ? { data } : {}) } };
}
