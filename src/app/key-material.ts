import type { Credentials } from '../domain/account.js';
import { AcctcloseError } from '../domain/errors.js';
import { Secret } from '../domain/secret.js';

/** Credentials as they come in, from a prompt, a pipe, a file or the environment: nothing in them is trusted yet. */
export interface KeyMaterial {
  readonly provider: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
  readonly site?: string | undefined;
  readonly region?: string | undefined;
}

/** Printable ASCII without the space: what can stand in a header and in a signature. */
const KEY = /^[\x21-\x7e]{1,8192}$/;
/** A region becomes part of host names. */
const WORD = /^[A-Za-z0-9-]{1,64}$/;

/** A complaint about a key id, secret or token, or undefined when it will do. Never quotes it. */
export function complainAboutKey(value: string): string | undefined {
  if (value === '') return 'It is empty.';
  return KEY.test(value)
    ? undefined
    : 'It has a space, a line break, a control character or a letter outside ASCII in it. Copy it again.';
}

/** Makes credentials that can be used. @throws AcctcloseError of kind `credentials` that names the bad part. */
export function toCredentials(material: KeyMaterial): Credentials {
  const { provider, accessKeyId, accessKeySecret, securityToken, site, region } = material;
  refuseBadKey('access key id', accessKeyId);
  refuseBadKey('access key secret', accessKeySecret);
  if (securityToken !== undefined) refuseBadKey('security token', securityToken);
  refuseBadWord('site', site);
  refuseBadWord('region', region);
  return {
    provider,
    accessKeyId,
    accessKeySecret: new Secret(accessKeySecret),
    ...(securityToken === undefined ? {} : { securityToken: new Secret(securityToken) }),
    ...(site === undefined ? {} : { site }),
    ...(region === undefined ? {} : { region }),
  };
}

function refuseBadKey(part: string, value: string): void {
  const complaint = complainAboutKey(value);
  if (complaint !== undefined) throw malformed(`The ${part} cannot be right. ${complaint}`);
}

function refuseBadWord(part: string, value: string | undefined): void {
  if (value === undefined || WORD.test(value)) return;
  throw malformed(`The ${part} cannot be right: it may have letters, digits and hyphens only.`);
}

function malformed(message: string): AcctcloseError {
  return new AcctcloseError('credentials', message, { code: 'credentials-malformed' });
}
