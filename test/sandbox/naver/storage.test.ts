import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { send } from './ask.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function client(region: string, change: { secret?: string; id?: string } = {}): AwsClient {
  const account = sandbox.accounts.find((one) => one.provider === 'naver' && one.scenario === 'typical')!;
  const { id = account.accessKeyId, secret = account.accessKeySecret } = change;
  return new AwsClient({ accessKeyId: id, secretAccessKey: secret, service: 's3', region, retries: 0 });
}

async function get(path: string, region = 'kr-standard', change = {}, headers = {}) {
  const response = await client(region, change).fetch(`${sandbox.url}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

describe('object storage, by a client of its own', () => {
  test('lists the buckets of the region that was signed for', async () => {
    expect((await get('/')).text).toContain('<Name>typical-backup</Name>');
    const { text } = await get('/', 'us-standard');
    expect(text).toContain('<Name>typical-us-logs</Name>');
    expect(text).not.toContain('typical-backup');
  });

  test('lists objects page by page, by the last key', async () => {
    const first = await get('/typical-backup?max-keys=2');
    expect(first.text).toContain('<IsTruncated>true</IsTruncated>');
    const last = /.*<Key>([^<]+)<\/Key>/s.exec(first.text)![1]!;
    const second = await get(`/typical-backup?max-keys=2&marker=${encodeURIComponent(last)}`);
    expect(second.text).toContain('<IsTruncated>false</IsTruncated>');
    expect(second.text.match(/<Key>/g)).toHaveLength(1);
  });

  test('lists versions', async () => {
    expect((await get('/typical-backup?versions=')).text.match(/<Version>/g)).toHaveLength(3);
  });

  test.each([
    ['a bucket of another region', '/typical-us-logs', {}, 404, 'NoSuchBucket'],
    ['a wrong secret', '/', { secret: 'wrong' }, 403, 'SignatureDoesNotMatch'],
    ['an unknown key', '/', { id: 'ncp_iam_nobody' }, 403, 'InvalidAccessKeyId'],
    ['an object', '/typical-backup/dump', {}, 405, 'MethodNotAllowed'],
  ])('refuses %s', async (_name, path, change, status, code) => {
    const answer = await get(path, 'kr-standard', change);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(`<Code>${code}</Code>`);
  });

  test('refuses a date that is too far off', async () => {
    const signed = await client('kr-standard').sign(`${sandbox.url}/`, {
      aws: { datetime: '20200101T000000Z' },
    });
    const headers = { ...Object.fromEntries(signed.headers), host: sandbox.url.replace('http://', '') };
    const { status, text } = await send(`${sandbox.url}/`, 'GET', headers);
    expect(status).toBe(403);
    expect(text).toContain('<Code>RequestTimeTooSkewed</Code>');
  });
});
