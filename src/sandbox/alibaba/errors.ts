import type { Failure, Reply } from '../engine/plugin.js';
import { BusinessRefusal, Refusal } from './refusal.js';
import { encodeJson, type Encodable } from '../engine/exact-json.js';
import { encodeXml } from '../engine/xml.js';

const HOST_ID = 'sandbox.aliyuncs.com';

/** What the faults of the engine are at this provider. */
const FAILURES: Readonly<Record<Failure, Refusal>> = {
  throttle: new Refusal('Throttling.User', 400, 'Request was denied due to user flow control.'),
  http500: new Refusal('InternalError', 500, 'The request processing has failed due to some unknown error.'),
  http503: new Refusal(
    'ServiceUnavailable',
    503,
    'The request has failed due to a temporary failure of the server.',
  ),
};

/** The refusal that stands for a fault. */
export function findFailure(failure: Failure): Refusal {
  return FAILURES[failure];
}

/** An answer of the RPC services. */
export function jsonReply(
  status: number,
  requestId: string,
  members: Readonly<Record<string, Encodable>>,
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', 'x-acs-request-id': requestId },
    body: encodeJson({ RequestId: requestId, ...members }),
  };
}

/** An answer of object storage. */
export function xmlReply(status: number, requestId: string, body: string): Reply {
  return { status, headers: { 'content-type': 'application/xml', 'x-oss-request-id': requestId }, body };
}

/** Words a refusal as the RPC services do: the gateway's envelope, or billing's own on HTTP 200. */
export function refuseJson(refusal: Refusal, requestId: string): Reply {
  const { code, status, message, extra } = refusal;
  if (refusal instanceof BusinessRefusal) {
    return jsonReply(status, requestId, { Code: code, Message: message, Success: false });
  }
  return jsonReply(status, requestId, {
    HostId: HOST_ID,
    Code: code,
    Message: message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${code}`,
    ...extra,
  });
}

/** Words a refusal as object storage does. */
export function refuseXml({ code, status, message }: Refusal, requestId: string): Reply {
  const error = { Code: code, Message: message, RequestId: requestId, HostId: HOST_ID };
  return xmlReply(status, requestId, encodeXml('Error', error));
}
