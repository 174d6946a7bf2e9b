import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/domain/secret.js';
import { jdcloud } from '../../../src/providers/jdcloud/index.js';
import { hastyClock } from '../../helpers/fake-clock.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const ANSWER = { requestId: 'R', result: { pin: 'acme', accountId: '772000000001', userAuth: 1 } };

function connect(region?: string) {
  const http = fakeHttp(() => ({ body: JSON.stringify(ANSWER) }));
  const connected = jdcloud.connect({
    credentials: {
      provider: 'jdcloud',
      accessKeyId: 'JDC_EXAMPLE',
      accessKeySecret: new Secret('example'),
      ...(region === undefined ? {} : { region }),
    },
    http,
    clock: hastyClock,
    signal: new AbortController().signal,
    emit: () => undefined,
  });
  return { connected, http };
}

describe('connecting', () => {
  it('takes two calls', async () => {
    const { connected, http } = connect();
    expect((await connected).identity).toMatchObject({ accountId: '772000000001', caller: 'owner' });
    expect(http.sent.map(({ call }) => call.action)).toEqual(['user:describeUser', 'iam:describeUserPin']);
  });

  it('sends nothing for a region that is none', async () => {
    const { connected, http } = connect('../admin');
    await expect(connected).rejects.toMatchObject({ kind: 'usage', code: 'invalid-region' });
    expect(http.sent).toEqual([]);
  });

  it('does not check what the catalogue does not hold', async () => {
    const session = await connect().connected;
    expect(() => session.check('jdcloud.merchant')).toThrow('no check');
  });
});

describe('the catalogue', () => {
  it('marks what the closure page does not name, and nothing else', () => {
    const beyond = jdcloud.conditions.filter(({ beyondSeed }) => beyondSeed).map(({ id }) => id);
    expect(beyond).toEqual([
      'jdcloud.owner',
      'jdcloud.quiet-quarter',
      'jdcloud.contracts',
      'jdcloud.icp',
      'jdcloud.jd-pay',
      'jdcloud.three-months',
    ]);
    expect(jdcloud.conditions).toHaveLength(17 + beyond.length);
  });
});
