import { randomUUID } from 'node:crypto';
import { mangle } from '../engine/mangle.js';
import type { Plugin, Reply } from '../engine/plugin.js';
import { pursueClosure } from './closure.js';
import type { JdcloudState } from './entities/state.js';
import { describeFile, handleFile, isFilePath, sayPage } from './files/serve.js';
import { describeCall, handleCall } from './gateway.js';
import { Refusal, refuseArgument } from './refusal.js';
import { findFailure, refuse } from './replies.js';
import { SCENARIOS } from './seed/index.js';

/** Members that a malformed answer keeps, so that it still looks like a success. */
const ENVELOPE = ['requestId'];

/** The imitation of JD Cloud: JSON over REST paths, signed with JDCLOUD2 or JDCLOUD3. */
export const jdcloud: Plugin<JdcloudState> = {
  id: 'jdcloud',
  scenarios: SCENARIOS,
  claims: ({ path, headers }) =>
    isFilePath(path) ||
    /^JDCLOUD\d-/.test(headers['authorization'] ?? '') ||
    headers['x-jdcloud-date'] !== undefined ||
    headers['x-jdcloud-nonce'] !== undefined,
  describe: (request) => {
    try {
      return isFilePath(request.path) ? describeFile(request) : describeCall(request);
    } catch (error) {
      // A path that cannot be decoded is refused by handle; here it must not hide the request.
      if (error instanceof URIError) return { action: 'unknown:undecodable', parameters: {} };
      throw error;
    }
  },
  handle: (request, world) =>
    answer((requestId) =>
      isFilePath(request.path) ? handleFile(request, world) : handleCall(request, world, requestId),
    ),
  fail: (_request, failure) =>
    answer(() => {
      throw findFailure(failure);
    }),
  closure: pursueClosure,
  malform: (reply) =>
    reply.bytes ? sayPage() : { ...reply, body: JSON.stringify(mangle(JSON.parse(reply.body), ENVELOPE)) },
};

function answer(run: (requestId: string) => Reply): Reply {
  const requestId = randomUUID();
  try {
    return run(requestId);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, requestId);
    if (error instanceof URIError) return refuse(refuseArgument('not percent-encoded'), requestId);
    throw error;
  }
}
