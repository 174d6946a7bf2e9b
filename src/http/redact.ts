import type { Fault } from '../domain/errors.js';
import type { ApiCall, HttpRequest, HttpResponse } from '../domain/ports.js';

/** A trace line of a request: where it goes and the names of its parameters, no value, no header. */
export function redactRequest({ action }: ApiCall, { method, url, body }: HttpRequest): string {
  const { host, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())].join(' ');
  const size = body === undefined ? '' : ` body ${Buffer.byteLength(body)} B`;
  return `-> ${action} ${method} ${host}${names === '' ? '' : ` ?${names}`}${size}`;
}

/** A trace line of an answer: status, time, size and the provider's error code. */
export function redactResponse(
  { action }: ApiCall,
  { status, body, bytes }: HttpResponse,
  tookMs: number,
  fault: Fault | undefined,
): string {
  const problem = fault
    ? ` ${fault.code}${fault.requestId === undefined ? '' : ` request ${fault.requestId}`}`
    : '';
  return `<- ${action} ${status} ${Math.round(tookMs)} ms ${bytes?.length ?? Buffer.byteLength(body)} B${problem}`;
}
