import { parseInstant } from '../../engine/calendar.js';
import type { SandboxRequest, World } from '../../engine/plugin.js';
import { sha256Hex } from '../encoding.js';
import type { AlibabaState } from '../entities/state.js';
import { Refusal } from '../refusal.js';
import { computeAcs3, listSignable, readAcs3 } from './acs3.js';
import { CLOCK_TOLERANCE_MS, findCaller, isSameSignature, type AlibabaAccount } from './caller.js';

const REQUIRED = ['x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256', 'host'];

/** Checks a V3 request as the gateway does and tells whose it is. @throws Refusal. */
export function verifyRpc(request: SandboxRequest, world: World<AlibabaState>): AlibabaAccount {
  const { headers, body } = request;
  const authorization = readAcs3(headers['authorization'] ?? '');
  if (!authorization) {
    throw incomplete('Authorization must be ACS3-HMAC-SHA256 with Credential, SignedHeaders and Signature.');
  }
  const missing = REQUIRED.find((name) => !headers[name]);
  if (missing !== undefined) {
    throw new Refusal('MissingParameter', 400, `The header "${missing}" is mandatory for this action.`);
  }
  const unsigned = listSignable(headers).find((name) => !authorization.signedHeaders.includes(name));
  if (unsigned !== undefined) throw incomplete(`The header "${unsigned}" is not among the signed headers.`);
  checkDate(headers['x-acs-date'] ?? '', world.now);
  const account = findCaller(authorization.accessKeyId, world, refuseKey);
  checkToken(headers);
  const expected = computeAcs3(request, authorization.signedHeaders, account.accessKeySecret);
  if (headers['x-acs-content-sha256'] !== sha256Hex(body))
    throw mismatch('The payload is not the one that was hashed.');
  if (!isSameSignature(expected, authorization.signature)) throw mismatch('The request signature differs.');
  // Only a request that is genuine may use up a nonce.
  if (
    !world.takeOnce(`acs3|${account.accountId}|${headers['x-acs-signature-nonce'] ?? ''}`, CLOCK_TOLERANCE_MS)
  ) {
    throw new Refusal('SignatureNonceUsed', 400, 'Specified signature nonce was used already.');
  }
  return account;
}

function checkDate(text: string, now: number): void {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? parseInstant(text) : undefined;
  if (date === undefined) {
    throw new Refusal(
      'InvalidTimeStamp.Format',
      400,
      'Specified time stamp or date value is not well formatted.',
    );
  }
  if (Math.abs(now - date) > CLOCK_TOLERANCE_MS) {
    throw new Refusal('InvalidTimeStamp.Expired', 400, 'Specified time stamp or date value is expired.');
  }
}

// None of the sandbox's keys is temporary, so a token can belong to none of them.
function checkToken(headers: SandboxRequest['headers']): void {
  if (headers['x-acs-security-token'] !== undefined) {
    throw new Refusal(
      'InvalidSecurityToken.MismatchWithAccessKey',
      400,
      'Specified SecurityToken mismatch with the AccessKey.',
    );
  }
}

function refuseKey(state: 'unknown' | 'inactive'): Refusal {
  return state === 'unknown'
    ? new Refusal('InvalidAccessKeyId.NotFound', 404, 'Specified access key is not found.')
    : new Refusal('InvalidAccessKeyId.Inactive', 400, 'Specified access key is disabled.');
}

function incomplete(message: string): Refusal {
  return new Refusal('IncompleteSignature', 400, message);
}

function mismatch(message: string): Refusal {
  return new Refusal('SignatureDoesNotMatch', 400, message);
}
