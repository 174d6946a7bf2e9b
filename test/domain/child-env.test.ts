import { expect, it } from 'vitest';
import { childEnv } from '../../src/domain/child-env.js';

it('hands on what a desktop program needs, and nothing of the key', () => {
  const needed = {
    PATH: '/bin',
    HOME: '/home/me',
    DISPLAY: ':0',
    XDG_RUNTIME_DIR: '/run',
    LC_ALL: 'C',
    Path: 'C:',
  };
  const kept = {
    ACCTCLOSE_SECRET_ACCESS_KEY: 's',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 's',
    NCLOUD_SECRET_KEY: 's',
    NODE_OPTIONS: '--require=x',
    HTTPS_PROXY: 'http://user:pass@proxy',
    LD_PRELOAD: 'x.so',
  };
  expect(childEnv({ ...needed, ...kept })).toEqual(needed);
});
