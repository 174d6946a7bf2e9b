import type { Failure, Reply } from '../engine/plugin.js';
import { encodeJson, type Encodable } from './json.js';
import { Refusal } from './refusal.js';
import { encodeXml, escapeText } from './xml.js';

/** What the faults of the engine are at the gateway. */
const FAILURES: Readonly<Record<Failure, Refusal>> = {
  throttle: new Refusal('gateway', 429, '420', 'Rate Limited'),
  http500: new Refusal('gateway', 500, '900', 'Unexpected Error'),
  http503: new Refusal('gateway', 503, '500', 'Endpoint Error'),
};

/** And at object storage. */
const STORAGE_FAILURES: Readonly<Record<Failure, Refusal>> = {
  throttle: new Refusal('storage', 503, 'SlowDown', 'Please reduce your request rate.'),
  http500: new Refusal(
    'storage',
    500,
    'InternalError',
    'We encountered an internal error. Please try again.',
  ),
  http503: new Refusal('storage', 503, 'ServiceUnavailable', 'Please reduce your request rate.'),
};

export function findFailure(failure: Failure, storage: boolean): Refusal {
  return (storage ? STORAGE_FAILURES : FAILURES)[failure];
}

export function jsonReply(status: number, requestId: string, value: Encodable): Reply {
  return reply(status, requestId, 'application/json;charset=utf-8', encodeJson(value));
}

export function xmlReply(status: number, requestId: string, body: string): Reply {
  return reply(status, requestId, 'application/xml;charset=utf-8', body);
}

function reply(status: number, requestId: string, contentType: string, body: string): Reply {
  const headers = {
    'content-type': contentType,
    'x-ncp-apigw-request-id': requestId,
    'x-ncp-trace-id': requestId,
  };
  return { status, headers, body };
}

/** Words a refusal in the envelope of who refuses. `json`: whether the query style was asked for JSON. */
export function refuse(refusal: Refusal, requestId: string, json: boolean): Reply {
  const { voice, status, code, message, details } = refusal;
  switch (voice) {
    case 'query': {
      const error = { returnCode: code, returnMessage: message };
      return json
        ? jsonReply(status, requestId, { responseError: error })
        : xmlReply(status, requestId, encodeXml('responseError', error));
    }
    case 'organization':
      return jsonReply(status, requestId, { code, message });
    case 'subaccount':
      return jsonReply(status, requestId, { errorCode: Number(code), message });
    case 'storage':
      return xmlReply(
        status,
        requestId,
        `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeText(message)}</Message></Error>`,
      );
    case 'gateway':
      return jsonReply(status, requestId, { error: { errorCode: code, message, details } });
  }
}
