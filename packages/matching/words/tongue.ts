/** The languages a text may be in. Names of languages follow ISO 639-1. */
export const TONGUES = ['it', 'en', 'fr', 'de'] as const;
export type Tongue = (typeof TONGUES)[number];
