import { describe, expect, it } from 'vitest';
import { foreignConfig } from '../../../src/providers/naver/foreign-config.js';

describe('the configuration of the ncloud tool', () => {
  it('lies in the home directory', () => {
    expect(foreignConfig.path).toEqual(['.ncloud', 'configure']);
  });

  it('holds one key without a heading', () => {
    const text =
      'ncloud_access_key_id = ID\r\nncloud_secret_access_key=SECRET==\nncloud_api_url = https://x\n';
    expect(foreignConfig.parse(text)).toEqual([
      { name: 'default', accessKeyId: 'ID', accessKeySecret: 'SECRET==' },
    ]);
  });

  it('holds one key under each heading', () => {
    const text =
      '[DEFAULT]\nncloud_access_key_id = A\nncloud_secret_access_key = 1\n' +
      '[ops]\nncloud_access_key_id = B\nncloud_secret_access_key = 2\n[empty]\nncloud_access_key_id = C\n';
    expect(foreignConfig.parse(text).map(({ name, accessKeyId }) => [name, accessKeyId])).toEqual([
      ['DEFAULT', 'A'],
      ['ops', 'B'],
    ]);
  });

  it.each(['', 'hello', '{"profiles":[]}', 'ncloud_access_key_id = only'])('is not %j', (text) => {
    expect(() => foreignConfig.parse(text)).toThrow('no access key');
  });
});
