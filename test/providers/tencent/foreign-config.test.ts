import { describe, expect, it } from 'vitest';
import { foreignConfig } from '../../../src/providers/tencent/foreign-config.js';

const parse = (value: unknown) => foreignConfig.parse(JSON.stringify(value));

describe('the credentials of tccli', () => {
  it('hold one key', () => {
    expect(parse({ secretId: 'AKID1', secretKey: 's', type: 'default' })).toEqual([
      { name: 'default', accessKeyId: 'AKID1', accessKeySecret: 's' },
    ]);
  });

  it('may be temporary', () => {
    expect(parse({ secretId: 'AKID1', secretKey: 's', token: 't' })).toMatchObject([{ securityToken: 't' }]);
  });

  it.each([
    [{ secretId: 'AKID1' }],
    [{ secretId: 'AKID1', secretKey: 's', roleArn: 'qcs::cam::uin/1:roleName/r' }],
    [{ secretId: 'AKID1', secretKey: 's', type: 'cvm-role' }],
    [{}],
  ])('%j hold no key of their own', (value) => {
    expect(parse(value)).toEqual([]);
  });

  it('are no list and no text', () => {
    expect(() => parse([])).toThrow();
    expect(() => foreignConfig.parse('secretId = x')).toThrow();
  });
});
