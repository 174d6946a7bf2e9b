import { timingSafeEqual } from 'node:crypto';
import { parseCompact } from '../../engine/calendar.js';
import type { Account, SandboxRequest, World } from '../../engine/plugin.js';
import { isClosed } from '../closure.js';
import type { JdcloudState } from '../entities/state.js';
import { refuseAccess } from '../refusal.js';
import { computeSignature, readAuthorization, type Authorization } from './signature.js';

export type JdcloudAccount = Account<JdcloudState>;

/** The provider names no tolerance; this one keeps a request from being replayed for long. */
const CLOCK_TOLERANCE_MS = 15 * 60_000;
const ALWAYS_SIGNED = ['x-jdcloud-date', 'x-jdcloud-nonce'];
/** Of temporary keys: no account of the sandbox has any. */
const SESSION_TOKEN = 'x-jdcloud-session-token';

export interface Verified {
  readonly account: JdcloudAccount;
  readonly authorization: Authorization;
}

/** Checks a request as the gateway does and tells whose it is. @throws Refusal. */
export function verify(request: SandboxRequest, world: World<JdcloudState>): Verified {
  const { headers } = request;
  const authorization = readComplete(headers);
  checkDate(headers['x-jdcloud-date'] ?? '', authorization, world.now);
  const account = world.findAccount(authorization.accessKeyId);
  const key = account?.entities.accessKeys.find(({ id }) => id === authorization.accessKeyId);
  if (!account || key?.state !== 1 || isClosed(account.entities, world.now))
    throw refuseAccess('Invalid accessKey');
  if (headers[SESSION_TOKEN] !== undefined) throw refuseAccess('Invalid authentication credentials');
  const expected = computeSignature(request, authorization, account.accessKeySecret);
  if (!isSame(expected, authorization.signature)) throw refuseAccess('sign result is not same');
  // Only a request that is genuine may use up a nonce.
  const mark = `jdcloud|${account.accountId}|${headers['x-jdcloud-nonce'] ?? ''}`;
  if (!world.takeOnce(mark, CLOCK_TOLERANCE_MS)) throw refuseAccess('nonce has been used');
  return { account, authorization };
}

function readComplete(headers: SandboxRequest['headers']): Authorization {
  const header = headers['authorization'];
  if (!header) throw refuseAccess('lack of header authorization');
  const missing = ALWAYS_SIGNED.find((name) => !headers[name]);
  if (missing !== undefined) throw refuseAccess(`lack of header ${missing}`);
  const authorization = readAuthorization(header);
  if (!authorization) throw refuseAccess('lack of credential in the header authorization');
  const { signedHeaders, generation } = authorization;
  if (signedHeaders.length === 0) throw refuseAccess('lack of header signedHeaders');
  // The Python SDK of the third generation adds date and nonce after signing.
  const unsigned = ALWAYS_SIGNED.find((name) => !signedHeaders.includes(name));
  if (generation === '2' && unsigned !== undefined) throw refuseAccess(`lack of signed header ${unsigned}`);
  return authorization;
}

function checkDate(text: string, { day }: Authorization, now: number): void {
  const date = parseCompact(text);
  if (date === undefined || text.slice(0, 8) !== day)
    throw refuseAccess('Invalid authentication credentials');
  if (Math.abs(now - date) > CLOCK_TOLERANCE_MS) throw refuseAccess('x-jdcloud-date has expired');
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
