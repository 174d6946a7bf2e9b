import { expect, test } from 'vitest';
import { createFetch, type FetchedFile } from '../../src/app/fetch-attachment.js';
import type { Attachment } from '../../src/domain/attachment.js';
import type { Http } from '../../src/domain/ports.js';
import type { RecordTable } from '../../src/domain/records.js';
import { createHttp } from '../../src/http/pipeline.js';
import { hastyClock } from '../helpers/fake-clock.js';
import { fixedRandom } from '../helpers/fake-random.js';
import { say, serve, type Answer, type LoopbackServer } from '../helpers/loopback-server.js';

const TABLE: RecordTable = {
  ...{ name: 'files', dataset: 'invoices', period: 'whole', columns: [], actions: [] },
  attachments: { domains: ['cloud.example'], of: () => [] },
  read: () => {
    throw new Error('no rows are read');
  },
};
const PDF: Attachment = { id: '1', kind: 'pdf', url: 'https://files.cloud.example/1.pdf?key=abc' };

interface Fetched {
  readonly server: LoopbackServer;
  readonly http: Http;
  readonly file: Promise<FetchedFile>;
}

/** Asks a server in the place of the provider for a file. */
async function fetchFrom(answer: Answer, wanted: Partial<Attachment> = {}): Promise<Fetched> {
  const server = await serve(answer);
  const http = createHttp({
    ...{ clock: hastyClock, random: fixedRandom(), concurrency: 4, timeoutMs: 5_000, paced: false },
    ...{ endpoint: server.origin, emit: () => undefined },
  });
  const fetch = createFetch(http, 'cloud', new AbortController().signal);
  return { server, http, file: fetch({ ...PDF, ...wanted }, TABLE) };
}

test('a file comes byte for byte, asked for with nothing but its address', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 128, 13, 10])]);
  const { server, file } = await fetchFrom((response) => response.end(bytes));
  expect(await file).toEqual({ kind: 'pdf', bytes });
  const [{ method, url, headers }] = server.received as [LoopbackServer['received'][number]];
  expect([method, url]).toEqual(['GET', '/1.pdf?key=abc']);
  expect(Object.keys(headers).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
  expect(headers.host).toBe('files.cloud.example');
});

test('any other host is not asked', async () => {
  const { server, file } = await fetchFrom((response) => say(response, 200, '%PDF-'), {
    url: 'https://evil.example/1.pdf',
  });
  await expect(file).rejects.toMatchObject({ fault: { kind: 'refused', code: 'ForeignAddress' } });
  expect(server.received).toEqual([]);
});

test.each([301, 302, 307])('a redirect by %i is not followed', async (status) => {
  const { server, file } = await fetchFrom((response) =>
    say(response, status, '', { location: 'https://evil.example/1.pdf' }),
  );
  await expect(file).rejects.toMatchObject({ fault: { kind: 'refused', code: `Http${status}` } });
  expect(server.received).toHaveLength(1);
});

test.each([
  [403, 'denied'],
  [404, 'not-found'],
  [410, 'not-found'],
  [204, 'refused'],
  [206, 'refused'],
  [418, 'refused'],
])('status %i is %s at once', async (status, kind) => {
  const { server, file } = await fetchFrom((response) => say(response, status, '%PDF-'));
  await expect(file).rejects.toMatchObject({ fault: { kind } });
  expect(server.received).toHaveLength(1);
});

test.each([429, 500, 503])('status %i is tried again', async (status) => {
  const { file } = await fetchFrom((response, _request, n) =>
    n === 1 ? say(response, status) : say(response, 200, '%PDF-1.7'),
  );
  expect(await file).toMatchObject({ kind: 'pdf' });
});

test.each([
  ['a page', 'pdf', '<!DOCTYPE html><html></html>'],
  ['another kind', 'ofd', '%PDF-1.7'],
  ['nothing', 'any', ''],
] as const)('%s is not the file', async (_what, kind, content) => {
  const { file } = await fetchFrom((response) => say(response, 200, content), { kind });
  await expect(file).rejects.toMatchObject({ fault: { kind: 'malformed', code: 'UnexpectedContent' } });
});

test('a file without end is cut off', async () => {
  const { file } = await fetchFrom((response) =>
    response.end(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(17 * 1024 * 1024)])),
  );
  await expect(file).rejects.toMatchObject({ fault: { kind: 'malformed', code: 'ResponseTooLarge' } });
});

test('an interrupt ends a download', async () => {
  const http = createHttp({
    ...{ clock: hastyClock, random: fixedRandom(), concurrency: 4, timeoutMs: 5_000, paced: false },
    ...{ endpoint: (await serve(() => undefined)).origin, emit: () => undefined },
  });
  const controller = new AbortController();
  const file = createFetch(http, 'cloud', controller.signal)(PDF, TABLE);
  controller.abort(new Error('interrupted'));
  await expect(file).rejects.toThrow('interrupted');
});

test('the date of a file, which may come from a cache, does not set the clock', async () => {
  const { http, file } = await fetchFrom((response) =>
    say(response, 200, '%PDF-1.7', { date: 'Mon, 01 Jan 2001 00:00:00 GMT' }),
  );
  await file;
  expect(http.now().getUTCFullYear()).not.toBe(2001);
});
