import { randomUUID } from 'node:crypto';
import { mangle } from '../engine/mangle.js';
import type { Plugin, Reply, SandboxRequest } from '../engine/plugin.js';
import { pursueClosure } from './closure.js';
import type { AlibabaState } from './entities/state.js';
import { findFailure, refuseJson, refuseXml } from './errors.js';
import { describeOss, handleOss } from './oss.js';
import { Refusal } from './refusal.js';
import { describeRpc, handleRpc } from './rpc.js';
import { SCENARIOS } from './seed/index.js';

/** Members that a malformed answer keeps, so that it still looks like a success. */
const ENVELOPE = ['RequestId', 'Code', 'Message', 'Success'];

/** The imitation of Alibaba Cloud: RPC services signed with ACS3, object storage signed with OSS4. */
export const alibaba: Plugin<AlibabaState> = {
  id: 'alibaba',
  scenarios: SCENARIOS,
  claims: (request) => isOss(request) || isRpc(request),
  describe: (request) => {
    try {
      return isOss(request) ? describeOss(request) : describeRpc(request);
    } catch (error) {
      // A name that cannot be decoded is refused by handle; here it must not hide the request.
      if (error instanceof URIError) return { action: 'unknown:undecodable', parameters: {} };
      throw error;
    }
  },
  handle: (request, world) =>
    answer(request, (requestId) => {
      return isOss(request) ? handleOss(request, world, requestId) : handleRpc(request, world, requestId);
    }),
  fail: (request, failure) =>
    answer(request, () => {
      throw findFailure(failure);
    }),
  closure: pursueClosure,
  malform: (reply) => ({ ...reply, body: malform(reply) }),
};

function answer(request: SandboxRequest, run: (requestId: string) => Reply): Reply {
  const requestId = randomUUID().toUpperCase();
  const refuse = isOss(request) ? refuseXml : refuseJson;
  try {
    return run(requestId);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, requestId);
    if (error instanceof URIError) {
      return refuse(new Refusal('InvalidParameter', 400, 'The request is not percent-encoded.'), requestId);
    }
    throw error;
  }
}

function isRpc({ headers }: SandboxRequest): boolean {
  return headers['x-acs-action'] !== undefined || (headers['authorization'] ?? '').startsWith('ACS3-');
}

function isOss({ headers }: SandboxRequest): boolean {
  return headers['x-oss-date'] !== undefined || /^OSS4?[- ]/.test(headers['authorization'] ?? '');
}

// An XML payload is misshapen by taking the markup out of its root's children.
function malform({ headers, body }: Reply): string {
  if (headers['content-type']?.startsWith('application/json')) {
    return JSON.stringify(mangle(JSON.parse(body), ENVELOPE));
  }
  const [, head = '', root = '', content = ''] = /^(.*\n)?<(\w+)>(.*)<\/\2>$/s.exec(body) ?? [];
  const text = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${head}<${root}>${text}</${root}>`;
}
