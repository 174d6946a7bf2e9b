import { randomUUID } from 'node:crypto';
import { Refusal, refuseArgument, refuseRange } from '../refusal.js';
import type { Action, Input } from '../input.js';

const BY_DEVICE = 3;
/** Life of what was given for a code of a device, where the request names no other. */
const LIFE_SECONDS = 30;
const LONGEST_SECONDS = 3_600;

/** Which actions want a code of operation protection, and what opens them. */
export const SOP_ACTIONS: readonly Action[] = [
  {
    service: 'sop',
    name: 'getSensitiveOpSetting',
    method: 'GET',
    path: '/v1/regions/{regionId}/sensitiveOpSetting',
    query: ['action'],
    run: ({ state, query }) => {
      const action = query.get('action') ?? '';
      if (!/^\w+:\w+$/.test(action)) throw refuseArgument('action is required');
      const on = state.protectedActions.includes(action);
      return { status: on ? 1 : 0, type: on ? state.codeBy : 0, extInfo: '' };
    },
  },
  {
    service: 'sop',
    name: 'getSecurityToken',
    method: 'POST',
    path: '/v1/regions/{regionId}/securityToken:getSecurityToken',
    body: ['getSecurityTokenInfo'],
    run: giveToken,
  },
];

/** Codes by SMS and mail are sent to nobody here, so that none is ever right. */
function giveToken({ state, body, now }: Input): unknown {
  const { type, code, action, durationSeconds } = readInfo(body['getSecurityTokenInfo']);
  const isRight = type === BY_DEVICE && state.codeBy === BY_DEVICE && code === state.deviceCode;
  if (!isRight) throw new Refusal(403, 'PERMISSION_DENIED', 'the code is not right');
  const token = randomUUID();
  state.securityTokens.push({ token, action, until: now + durationSeconds * 1000 });
  return { securityToken: token };
}

interface TokenInfo {
  readonly type: unknown;
  readonly code: unknown;
  readonly action: string;
  readonly durationSeconds: number;
}

function readInfo(info: unknown): TokenInfo {
  if (typeof info !== 'object' || info === null) throw refuseArgument('getSecurityTokenInfo is required');
  const { type, code, action, durationSeconds = LIFE_SECONDS } = info as Partial<Record<string, unknown>>;
  if (typeof action !== 'string' || typeof code !== 'string')
    throw refuseArgument('type, code, action are required');
  const seconds = Number(durationSeconds);
  if (!(seconds >= 1 && seconds <= LONGEST_SECONDS)) throw refuseRange('durationSeconds is out of range');
  return { type, code, action, durationSeconds: seconds };
}
