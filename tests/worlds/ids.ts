/** How a cast names stages and capabilities: bare where they are of its own pack, in full otherwise. */
export const COMMON = 'common';

export const fullId = (pack: string, id: string) => (id.includes(':') ? id : `${pack}:${id}`);

/** A market as the common pack names it. */
export const marketId = (market: string) => `${COMMON}:market-${market}`;
