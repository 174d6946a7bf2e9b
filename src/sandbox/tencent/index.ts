import { randomUUID } from 'node:crypto';
import { mangle } from '../engine/mangle.js';
import type { Plugin, Reply, SandboxRequest } from '../engine/plugin.js';
import { describeApi, handleApi } from './api.js';
import { describeCos, handleCos } from './cos.js';
import { pursueClosure } from './closure.js';
import type { TencentState } from './entities/state.js';
import { findCosFailure, findFailure, refuseJson, refuseXml } from './errors.js';
import { Refusal } from './refusal.js';
import { SCENARIOS } from './seed/index.js';

/** The imitation of Tencent Cloud: the cloud API signed with TC3, object storage signed with q-sign. */
export const tencent: Plugin<TencentState> = {
  id: 'tencent',
  scenarios: SCENARIOS,
  claims: (request) => isCos(request) || isApi(request),
  describe: (request) => {
    try {
      return isCos(request) ? describeCos(request) : describeApi(request);
    } catch (error) {
      // A name that cannot be decoded is refused by handle; here it must not hide the request.
      if (error instanceof URIError) return { action: 'unknown:undecodable', parameters: {} };
      throw error;
    }
  },
  handle: (request, world) =>
    answer(request, (requestId) =>
      isCos(request) ? handleCos(request, world, requestId) : handleApi(request, world, requestId),
    ),
  fail: (request, failure) =>
    answer(request, () => {
      throw isCos(request) ? findCosFailure(failure) : findFailure(failure);
    }),
  closure: pursueClosure,
  malform: (reply) => ({ ...reply, body: malform(reply) }),
};

function answer(request: SandboxRequest, run: (requestId: string) => Reply): Reply {
  const requestId = randomUUID();
  const refuse = isCos(request) ? refuseXml : refuseJson;
  try {
    return run(requestId);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, requestId);
    if (error instanceof URIError) {
      return refuse(new Refusal('InvalidParameter', 'The request is not percent-encoded.', 400), requestId);
    }
    throw error;
  }
}

function isApi({ headers }: SandboxRequest): boolean {
  return headers['x-tc-action'] !== undefined || (headers['authorization'] ?? '').startsWith('TC3-');
}

function isCos({ headers }: SandboxRequest): boolean {
  return (headers['authorization'] ?? '').startsWith('q-sign-algorithm=');
}

// Refusals come with status 200 as well, so they lose their shape too. An XML payload is misshapen by taking the markup out of its root's children.
function malform({ headers, body }: Reply): string {
  if (body === '') return body;
  if (headers['content-type'] === 'application/json') {
    const { Response } = JSON.parse(body) as { Response: unknown };
    return JSON.stringify({ Response: mangle(Response, ['RequestId']) });
  }
  const [, head = '', root = '', content = ''] = /^(.*\n)?<(\w+)>(.*)<\/\2>$/s.exec(body) ?? [];
  const text = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${head}<${root}>${text}</${root}>`;
}
