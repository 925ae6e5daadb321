import { seated } from '#accounts/server';
import type { LayoutServerLoad } from './$types';

/** Who sits at the desk and where; whoever isn't signed in goes to the sign-in page. */
export const load: LayoutServerLoad = ({ locals }) => {
  const { signedIn, here } = seated(locals);
  return {
    network: {
      id: here.networkId,
      name: here.name,
      slug: here.slug,
      zone: here.zone,
      accent: here.accent,
      invented: here.invented,
    },
    networks: signedIn.places.map((place) => ({ id: place.networkId, name: place.name })),
    role: here.role,
    account: { name: signedIn.name, email: signedIn.email },
  };
};
