import { defineEnvVars } from '@sveltejs/kit/env';

/** The kit reads no environment of its own: settings live in `#platform/server` (settings.ts). */
export const variables = defineEnvVars({});
