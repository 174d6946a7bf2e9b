import type { SandboxRequest, World } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { refuseMissing } from '../parameters.js';
import { Refusal } from '../refusal.js';
import { findCaller, isSameSignature, type TencentAccount } from './caller.js';
import { computeTc3, readTc3, type Tc3Authorization } from './tc3.js';

/** Seconds that a request's time may be off. */
const TOLERANCE_S = 300;
const KEY_SHAPE = /^AKID[A-Za-z0-9]{8,}$/;
const SIGNED = ['content-type', 'host'];

/** Checks a request of the cloud API as its gateway does and tells whose it is. @throws Refusal. */
export function verifyApi(request: SandboxRequest, world: World<TencentState>): TencentAccount {
  const { headers } = request;
  const authorization = readTc3(headers['authorization'] ?? '');
  if (!authorization || SIGNED.some((name) => !authorization.signedHeaders.includes(name))) {
    throw new Refusal('AuthFailure.InvalidAuthorization', 'The Authorization header is not of the form TC3.');
  }
  checkTime(headers['x-tc-timestamp'], authorization, world.now);
  if (!KEY_SHAPE.test(authorization.accessKeyId)) {
    throw new Refusal('AuthFailure.InvalidSecretId', 'The SecretId is not a cloud API key.');
  }
  const account = findCaller(authorization.accessKeyId, world);
  if (!account) throw refuseKey();
  // None of the sandbox's keys is temporary, so a token can belong to none of them.
  if (headers['x-tc-token'] !== undefined) {
    throw new Refusal('AuthFailure.TokenFailure', 'The token does not belong to the key.');
  }
  const host = headers['host'] ?? '';
  const hosts = [host, host.replace(/:\d+$/, '')];
  const matches = hosts.some((name) => {
    const expected = computeTc3(request, authorization, { secret: account.accessKeySecret, host: name });
    return isSameSignature(expected, authorization.signature);
  });
  if (!matches) throw new Refusal('AuthFailure.SignatureFailure', 'The signature does not match.');
  return account;
}

/** The code for a key that is unknown here, gone or disabled. */
export function refuseKey(): Refusal {
  return new Refusal('AuthFailure.SecretIdNotFound', 'The SecretId does not exist.');
}

function checkTime(text: string | undefined, { day }: Tc3Authorization, now: number): void {
  if (text === undefined) throw refuseMissing('Timestamp');
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  if (Math.abs(now / 1000 - seconds) > TOLERANCE_S) {
    throw new Refusal('AuthFailure.SignatureExpire', 'The timestamp is more than five minutes off.');
  }
  if (new Date(seconds * 1000).toISOString().slice(0, 10) !== day) {
    throw new Refusal('AuthFailure.SignatureFailure', 'The date of the scope is not that of the timestamp.');
  }
}
