import type { LayoutServerLoad } from './$types';

/** What every page needs to know: which language it speaks and on which paper. */
export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang, theme: locals.theme });
