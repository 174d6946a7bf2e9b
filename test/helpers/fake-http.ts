import { ApiError } from '../../src/domain/errors.js';
import type { ApiCall, Http, HttpRequest, HttpResponse } from '../../src/domain/ports.js';

/** A call that was sent, with the request it was signed into. */
export interface SentCall {
  readonly call: ApiCall;
  readonly request: HttpRequest;
}

export interface FakeHttp extends Http {
  readonly sent: readonly SentCall[];
}

const STAMP = { date: new Date('2026-11-21T08:00:00Z'), nonce: '0123456789abcdef0123456789abcdef' };

/** Answers calls without a network: signs once, lets the call judge, tries once. */
export function fakeHttp(answer: (sent: SentCall) => Partial<HttpResponse>): FakeHttp {
  const sent: SentCall[] = [];
  return {
    sent,
    now: () => STAMP.date,
    send(call) {
      const one = { call, request: call.sign(STAMP) };
      sent.push(one);
      const response: HttpResponse = { status: 200, headers: {}, body: '', ...answer(one) };
      const fault = call.judge(response);
      return fault ? Promise.reject(new ApiError(call.action, fault, call.needs)) : Promise.resolve(response);
    },
  };
}
