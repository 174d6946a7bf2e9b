import type { AuditEvent } from '../entities/access.js';
import { integer, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';
import { refuseArgument } from '../refusal.js';

/** The trail of calls, kept for 90 days. */
export const AUDIT_ACTIONS: readonly Action[] = [
  {
    service: 'audittrail',
    name: 'lookupEvents',
    method: 'POST',
    path: '/v1/regions/{regionId}/events',
    body: ['startTime', 'endTime', 'classification', 'pageSize', 'pageNumber', 'lookupAttributes'],
    run: (input) => {
      const { state, body, now, repeatPages } = input;
      const from = integer(body['startTime'], 'startTime', { min: 0, initial: 0 });
      const to = integer(body['endTime'], 'endTime', { min: 0, initial: now });
      const { service, eventName } = readAttributes(input);
      const found = state.events
        .filter(({ at }) => at >= from && at <= to)
        .filter((event) => event.service === (service ?? event.service))
        .filter((event) => event.name === (eventName ?? event.name))
        .sort((left, right) => right.at - left.at);
      const { rows, page, size, total } = cutPage(found, {
        page: integer(body['pageNumber'], 'pageNumber', { initial: 1 }),
        size: integer(body['pageSize'], 'pageSize', { min: 1, max: 100, initial: 10 }),
        repeat: repeatPages,
      });
      return {
        pageSize: size,
        pageNumber: page,
        totalNumber: total,
        events: rows.map((event) => encode(event, state.pin)),
      };
    },
  },
];

function readAttributes({ body }: Input): { readonly service?: string; readonly eventName?: string } {
  const { lookupAttributes } = body;
  if (lookupAttributes === undefined) return {};
  if (typeof lookupAttributes !== 'string') throw refuseArgument('lookupAttributes must be JSON text');
  try {
    return JSON.parse(lookupAttributes) as { service?: string; eventName?: string };
  } catch {
    throw refuseArgument('lookupAttributes must be JSON');
  }
}

function encode({ id, service, name, at, errorCode }: AuditEvent, account: string): unknown {
  return {
    eventId: id,
    eventTime: at,
    eventVersion: '1.0',
    service,
    eventName: name,
    eventType: 'Api',
    region: 'cn-north-1',
    ip: '203.0.113.7',
    userAgent: 'console',
    errorCode,
    account,
    resources: null,
  };
}
