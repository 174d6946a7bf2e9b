import type { Failure, Reply } from '../engine/plugin.js';
import { encodeJson, type Encodable } from '../engine/exact-json.js';
import { Refusal } from './refusal.js';
import { encodeXml } from '../engine/xml.js';

/** What the faults of the engine are in the cloud API. */
const FAILURES: Readonly<Record<Failure, Refusal>> = {
  throttle: new Refusal('RequestLimitExceeded', 'The request frequency exceeds the limit.'),
  http500: new Refusal('InternalError', 'An internal error occurred.'),
  http503: new Refusal('ServiceUnavailable', 'The service is temporarily unavailable.'),
};

/** And what they are in object storage. */
const COS_FAILURES: Readonly<Record<Failure, Refusal>> = {
  throttle: new Refusal('SlowDown', 'Reduce your request rate.', 503),
  http500: new Refusal('InternalError', 'Internal server error.', 500),
  http503: new Refusal('ServiceUnavailable', 'The service is temporarily unavailable.', 503),
};

export function findFailure(failure: Failure): Refusal {
  return FAILURES[failure];
}

export function findCosFailure(failure: Failure): Refusal {
  return COS_FAILURES[failure];
}

/** An answer of the cloud API. The HTTP status is 200, good or bad. */
export function jsonReply(requestId: string, members: Readonly<Record<string, Encodable>>): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: encodeJson({ Response: { ...members, RequestId: requestId } }),
  };
}

/** An answer of object storage. */
export function xmlReply(status: number, requestId: string, body: string): Reply {
  return { status, headers: { 'content-type': 'application/xml', 'x-cos-request-id': requestId }, body };
}

/** Success of a storage request that has no answer. */
export function emptyReply(requestId: string): Reply {
  return { status: 204, headers: { 'x-cos-request-id': requestId }, body: '' };
}

export function refuseJson({ code, message }: Refusal, requestId: string): Reply {
  return jsonReply(requestId, { Error: { Code: code, Message: message } });
}

export function refuseXml({ code, status, message }: Refusal, requestId: string): Reply {
  const error = { Code: code, Message: message, Resource: '/', RequestId: requestId, TraceId: requestId };
  return xmlReply(status, requestId, encodeXml('Error', error));
}
