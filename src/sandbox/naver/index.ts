import { randomUUID } from 'node:crypto';
import { mangle } from '../engine/mangle.js';
import type { Plugin, Reply, SandboxRequest } from '../engine/plugin.js';
import { pursueClosure } from './closure.js';
import type { NaverState } from './entities/state.js';
import { findFailure, refuse } from './errors.js';
import { describeGateway, handleGateway, isGatewayPath, wantsJson } from './gateway.js';
import { badRequest, Refusal } from './refusal.js';
import { SCENARIOS } from './seed/index.js';
import { describeStorage, handleStorage } from './storage.js';
import { readStorageAuthorization } from './verify/sigv4.js';
import { escapeText } from './xml.js';

/** The imitation of NAVER Cloud Platform: services behind the API gateway, and S3-compatible object storage. */
export const naver: Plugin<NaverState> = {
  id: 'naver',
  scenarios: SCENARIOS,
  claims: (request) => isStorage(request) || isGateway(request),
  describe: (request) => {
    try {
      return isStorage(request) ? describeStorage(request) : describeGateway(request);
    } catch (error) {
      // What cannot be decoded is refused by handle; here it must not hide the request.
      if (error instanceof URIError || error instanceof Refusal) {
        return { action: 'unknown:undecodable', parameters: {} };
      }
      throw error;
    }
  },
  handle: (request, world) =>
    answer(request, (requestId) => {
      return isStorage(request)
        ? handleStorage(request, world, requestId)
        : handleGateway(request, world, requestId);
    }),
  fail: (request, failure) =>
    answer(request, () => {
      throw findFailure(failure, isStorage(request));
    }),
  closure: pursueClosure,
  malform: (reply) => ({ ...reply, body: malform(reply) }),
};

function answer(request: SandboxRequest, run: (requestId: string) => Reply): Reply {
  const requestId = randomUUID();
  try {
    return run(requestId);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, requestId, speaksJson(request));
    if (error instanceof URIError)
      return refuse(badRequest('The request is not percent-encoded.'), requestId, true);
    throw error;
  }
}

function speaksJson(request: SandboxRequest): boolean {
  try {
    return wantsJson(request);
  } catch (error) {
    if (error instanceof URIError || error instanceof Refusal) return true;
    throw error;
  }
}

function isGateway({ headers, path }: SandboxRequest): boolean {
  return headers['x-ncp-iam-access-key'] !== undefined || isGatewayPath(path);
}

function isStorage({ headers }: SandboxRequest): boolean {
  return readStorageAuthorization(headers['authorization'] ?? '') !== undefined;
}

// An XML payload is misshapen by taking the markup out of its root's children.
function malform({ headers, body }: Reply): string {
  if (headers['content-type']?.startsWith('application/json')) {
    return JSON.stringify(mangle(JSON.parse(body), []));
  }
  const [, head = '', root = '', content = ''] = /^(.*\n)?<(\w+)>(.*)<\/\2>$/s.exec(body) ?? [];
  return `${head}<${root}>${escapeText(content)}</${root}>`;
}
