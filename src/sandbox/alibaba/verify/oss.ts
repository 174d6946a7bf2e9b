import { parseCompact } from '../../engine/calendar.js';
import type { SandboxRequest, World } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { Refusal } from '../refusal.js';
import { CLOCK_TOLERANCE_MS, findCaller, isSameSignature, type AlibabaAccount } from './caller.js';
import { computeOss4, isPayloadIntact, readOss4 } from './oss4.js';

/** Checks a V4 request as object storage does and tells whose it is. @throws Refusal. */
export function verifyOss(
  request: SandboxRequest,
  resource: string,
  world: World<AlibabaState>,
): AlibabaAccount {
  const { headers } = request;
  const authorization = readOss4(headers['authorization'] ?? '');
  if (!authorization) {
    throw new Refusal(
      'InvalidArgument',
      400,
      'Authorization must be OSS4-HMAC-SHA256 with Credential and Signature.',
    );
  }
  const date = parseCompact(headers['x-oss-date'] ?? '');
  if (date === undefined || !headers['x-oss-date']?.startsWith(authorization.day)) {
    throw new Refusal(
      'AccessDenied',
      403,
      'x-oss-date must be a date of the form 20250102T030405Z in the scope.',
    );
  }
  if (Math.abs(world.now - date) > CLOCK_TOLERANCE_MS) {
    throw new Refusal(
      'RequestTimeTooSkewed',
      403,
      'The difference between the request time and the current time is too large.',
    );
  }
  const account = findCaller(authorization.accessKeyId, world, () => {
    return new Refusal(
      'InvalidAccessKeyId',
      403,
      'The OSS Access Key Id you provided does not exist in our records.',
    );
  });
  const missing = authorization.additionalHeaders.find((name) => headers[name] === undefined);
  const expected = computeOss4(request, authorization, resource, account.accessKeySecret);
  if (
    missing !== undefined ||
    !isPayloadIntact(request) ||
    !isSameSignature(expected, authorization.signature)
  ) {
    throw new Refusal(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return account;
}
