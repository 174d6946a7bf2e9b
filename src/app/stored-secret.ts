import type { Credentials } from '../domain/account.js';
import { Secret } from '../domain/secret.js';

/** The secret part of credentials, with the key id that ties it to its profile. */
export type StoredSecret = Pick<Credentials, 'accessKeyId' | 'accessKeySecret' | 'securityToken'>;

/** One text for the keychain, which keeps one text for each name. */
export function packSecret({ accessKeyId, accessKeySecret, securityToken }: StoredSecret): string {
  return JSON.stringify({
    accessKeyId,
    accessKeySecret: accessKeySecret.reveal(),
    ...(securityToken ? { securityToken: securityToken.reveal() } : {}),
  });
}

/** @returns undefined where the text is not what `packSecret` writes. */
export function unpackSecret(packed: string): StoredSecret | undefined {
  const { accessKeyId, accessKeySecret, securityToken } = parse(packed);
  if (typeof accessKeyId !== 'string' || typeof accessKeySecret !== 'string') return undefined;
  const secret = { accessKeyId, accessKeySecret: new Secret(accessKeySecret) };
  if (securityToken === undefined) return secret;
  return typeof securityToken === 'string'
    ? { ...secret, securityToken: new Secret(securityToken) }
    : undefined;
}

/** The members of a JSON object; none where the text is no such thing. Its parser's message would quote the secret. */
function parse(packed: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(packed);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
