import { mergedAway } from '#members/server';
import type { Ctx } from '#platform/server';

/** What was said of a firm since merged stays as it was said; here is how to read it as of the firm that stands. */
export interface Standing {
  now(firmId: string): string;
  /** The firm that stands, and all that were merged into it. */
  namesOf(firmId: string): string[];
}

export async function standing(ctx: Ctx): Promise<Standing> {
  const merged = await mergedAway(ctx);
  const now = (firmId: string) => merged.get(firmId) ?? firmId;
  return {
    now,
    namesOf: (firmId) => [
      now(firmId),
      ...[...merged].filter(([, into]) => into === now(firmId)).map(([gone]) => gone),
    ],
  };
}
