import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { accepted, refused, type Result } from '#platform';
import { log, newId } from '#platform/server';
import type { SignedIn } from '../session.ts';
import { gate } from './gate.ts';

const challengeMinutes = 5;

/** The options a browser needs to sign in with a passkey, and the id of the challenge to send back. */
export async function passkeyChallenge(url: URL, now: Date) {
  const options = await generateAuthenticationOptions({ rpID: url.hostname, userVerification: 'preferred' });
  return { challengeId: await keepChallenge(options.challenge, null, now), options };
}

/** Checks what the authenticator signed; the account it opens. A challenge serves once. */
export async function passkeySignIn(
  url: URL,
  challengeId: string,
  response: AuthenticationResponseJSON,
  now: Date,
): Promise<Result<string>> {
  const challenge = await takeChallenge(challengeId, null, now);
  if (!challenge || typeof response?.id !== 'string') return refused('passkey/refused');
  const passkey = await gate()
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', response.id)
    .executeTakeFirst();
  if (!passkey) return refused('passkey/unknown');
  try {
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: url.origin,
      expectedRPID: url.hostname,
      requireUserVerification: false,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: passkey.transports as AuthenticatorTransport[],
      },
    });
    if (!checked.verified) return refused('passkey/refused');
    await gate()
      .updateTable('passkey')
      .set({ counter: checked.authenticationInfo.newCounter, used_at: now })
      .where('credential_id', '=', passkey.credential_id)
      .execute();
    return accepted(passkey.account_id);
  } catch (error) {
    log().warn({ error: (error as Error).message }, 'passkey refused');
    return refused('passkey/refused');
  }
}

/** The options to make a new passkey for whoever is signed in. */
export async function newPasskeyChallenge(url: URL, signedIn: SignedIn, now: Date) {
  const own = await passkeysOf(signedIn.accountId);
  const options = await generateRegistrationOptions({
    rpName: 'Filiera',
    rpID: url.hostname,
    userName: signedIn.email,
    userDisplayName: signedIn.name,
    userID: new TextEncoder().encode(signedIn.accountId),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    excludeCredentials: own.map((passkey) => ({ id: passkey.id })),
  });
  return { challengeId: await keepChallenge(options.challenge, signedIn.accountId, now), options };
}

export async function addPasskey(
  url: URL,
  signedIn: SignedIn,
  given: { challengeId: string; response: RegistrationResponseJSON; name: string },
  now: Date,
): Promise<Result<null>> {
  const challenge = await takeChallenge(given.challengeId, signedIn.accountId, now);
  if (!challenge) return refused('passkey/refused');
  try {
    const checked = await verifyRegistrationResponse({
      response: given.response,
      expectedChallenge: challenge,
      expectedOrigin: url.origin,
      expectedRPID: url.hostname,
      requireUserVerification: false,
    });
    if (!checked.verified) return refused('passkey/refused');
    const { credential } = checked.registrationInfo;
    await gate()
      .insertInto('passkey')
      .values({
        credential_id: credential.id,
        account_id: signedIn.accountId,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name: given.name.trim().slice(0, 80) || 'Passkey',
      })
      .execute();
    return accepted(null);
  } catch (error) {
    log().warn({ error: (error as Error).message }, 'passkey not added');
    return refused('passkey/refused');
  }
}

export function passkeysOf(accountId: string) {
  return gate()
    .selectFrom('passkey')
    .select(['credential_id as id', 'name', 'created_at as createdAt', 'used_at as usedAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
}

export async function removePasskey(accountId: string, id: string): Promise<void> {
  await gate()
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('credential_id', '=', id)
    .execute();
}

async function keepChallenge(challenge: string, accountId: string | null, now: Date): Promise<string> {
  const challengeId = newId();
  await gate().deleteFrom('passkey_challenge').where('expires_at', '<', now).execute();
  await gate()
    .insertInto('passkey_challenge')
    .values({
      challenge_id: challengeId,
      challenge,
      account_id: accountId,
      expires_at: new Date(now.getTime() + challengeMinutes * 60_000),
    })
    .execute();
  return challengeId;
}

async function takeChallenge(
  challengeId: string,
  accountId: string | null,
  now: Date,
): Promise<string | null> {
  const taken = await gate()
    .deleteFrom('passkey_challenge')
    .where('challenge_id', '=', challengeId)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', now)
    .returning('challenge')
    .executeTakeFirst();
  return taken?.challenge ?? null;
}
