import { describe, expect, it } from 'vitest';
import { foreignConfig } from '../../../src/providers/jdcloud/foreign-config.js';

const FILE = `[default]
access_key = JDC_EXAMPLE1
secret_key = ten%%percent=
region_id = cn-east-2
endpoint = www.jdcloud-api.com
scheme = https
timeout = 20

# another
[half]
access_key = JDC_EXAMPLE2
secret_key =

[二号]
access_key: JDC_EXAMPLE3
secret_key: s3
`;

describe('the configuration of jdc', () => {
  it('lies where the tool writes it', () => {
    expect(foreignConfig.path).toEqual(['.jdc', 'config']);
  });

  it('gives the profiles that have both halves of a key', () => {
    expect(foreignConfig.parse(FILE)).toEqual([
      {
        name: 'default',
        accessKeyId: 'JDC_EXAMPLE1',
        accessKeySecret: 'ten%percent=',
        region: 'cn-east-2',
      },
      { name: '二号', accessKeyId: 'JDC_EXAMPLE3', accessKeySecret: 's3' },
    ]);
  });

  it('is empty where the file is', () => {
    expect(foreignConfig.parse('\n; nothing\n')).toEqual([]);
  });

  it.each(['{"profiles": []}', 'access_key = x', '[default]\nnot an option'])('refuses %j', (text) => {
    expect(() => foreignConfig.parse(text)).toThrow();
  });
});
