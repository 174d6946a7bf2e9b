import { describe, expect, it } from 'vitest';
import { explainFault } from '../../src/app/explain-fault.js';
import { ApiError, type Obstacle } from '../../src/domain/errors.js';
import { ERROR_EXIT } from '../../src/domain/exit-codes.js';

const PROXY = {
  kind: 'proxy',
  variable: 'HTTPS_PROXY',
  proxy: 'http://proxy.example:8080',
  host: 'h',
} as const;
const CERTIFICATE = { kind: 'certificate', host: 'sts.cloud.example', issuer: 'Example Root' } as const;

const explained = (obstacle: Obstacle) =>
  explainFault(
    new ApiError('sts:WhoAmI', { kind: 'unavailable', code: 'CODE', message: 'm', obstacle }),
    'connect',
    'The Cloud',
  );

describe('what stood in the way of a call', () => {
  it.each<readonly [Obstacle, string, string]>([
    [
      { ...PROXY, status: 407 },
      'wants a name and a password that it knows',
      'http://user:password@proxy.example:8080',
    ],
    [{ ...PROXY, status: 403 }, 'does not let through to h', 'h:443'],
    [{ ...PROXY, status: 502 }, 'does not reach h', 'NO_PROXY'],
    [PROXY, 'the proxy http://proxy.example:8080 that HTTPS_PROXY names does not answer', 'unset it'],
    [
      { ...CERTIFICATE, problem: 'issuer' },
      'issued by "Example Root", comes from nobody',
      'NODE_EXTRA_CA_CERTS',
    ],
    [{ ...CERTIFICATE, problem: 'time' }, 'has expired or is not valid yet', 'clock'],
    [{ ...CERTIFICATE, problem: 'name' }, 'is for another name', 'NODE_EXTRA_CA_CERTS'],
    [{ kind: 'name', host: 'h' }, 'the name h cannot be looked up', 'name service'],
    [{ kind: 'name', host: 'h', through: 'ALL_PROXY' }, 'the name h', 'the proxy that ALL_PROXY names'],
    [{ kind: 'connection', host: 'h' }, 'no answer came from h', 'HTTPS_PROXY=http://proxy.example:8080'],
    [{ kind: 'connection', host: 'h', unusedVariable: 'HTTP_PROXY' }, 'from h', 'HTTP_PROXY is set, but'],
  ])('%j is said, with what to do', (obstacle, message, advice) => {
    const error = explained(obstacle);
    expect(error.message).toMatch(/^The Cloud was not reached for sts:WhoAmI: .* \(CODE\)\.$/);
    expect(error.message).toContain(message);
    expect(error.tryThis.join('\n')).toContain(advice);
    expect(ERROR_EXIT[error.kind]).toBe(11);
  });
});
