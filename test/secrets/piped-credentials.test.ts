import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readPipedCredentials } from '../../src/secrets/piped-credentials.js';

const key = { provider: 'alibaba', accessKeyId: 'LTAIexample', accessKeySecret: 'hush-hush' };

const failureOf = (text: string): Promise<unknown> =>
  readPipedCredentials(Readable.from([text])).catch((error: unknown) => error);

describe('readPipedCredentials', () => {
  it('reads one JSON object', async () => {
    expect(await readPipedCredentials(Readable.from([JSON.stringify(key)]))).toEqual(key);
  });

  it('reads it in pieces, cut inside a letter', async () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify({ ...key, site: 'é' })}`);
    const pieces = Readable.from([...bytes].map((byte) => Buffer.of(byte)));
    expect(await readPipedCredentials(pieces)).toEqual({ ...key, site: 'é' });
  });

  it('refuses a terminal', async () => {
    const terminal = Object.assign(Readable.from([]), { isTTY: true });
    await expect(readPipedCredentials(terminal)).rejects.toMatchObject({
      kind: 'usage',
      code: 'stdin-is-terminal',
    });
  });

  it('refuses more than credentials can be', async () => {
    expect(await failureOf(' '.repeat(65_537))).toMatchObject({ kind: 'usage', code: 'stdin-too-long' });
  });

  const wrong = {
    nothing: '',
    'no JSON': 'hush-hush',
    'a secret alone': JSON.stringify('hush-hush'),
    'a missing secret': JSON.stringify({ ...key, accessKeySecret: undefined }),
    'a secret that is no text': JSON.stringify({ ...key, accessKeySecret: ['hush-hush'] }),
    'an unknown member': JSON.stringify({ ...key, 'hush-hush': 1 }),
  };
  it.each(Object.entries(wrong))('refuses %s without quoting it', async (_, text) => {
    const error = await failureOf(text);
    expect(error).toMatchObject({ kind: 'usage', code: 'stdin-not-understood' });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('hush-hush');
  });
});
