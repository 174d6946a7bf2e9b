import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../../src/providers/tencent/endpoints.js';
import { cvmInstance } from '../../../../src/providers/tencent/inventory/cvm-instance.js';
import { readRegions } from '../../../../src/providers/tencent/inventory/regions.js';
import { fakeClient } from '../fake-client.js';

const list = (regions: readonly string[], TotalCount = regions.length) =>
  readRegions(
    fakeClient({
      'region:DescribeRegions': () => ({ TotalCount, RegionSet: regions.map((Region) => ({ Region })) }),
    }),
  );

describe('regions', () => {
  it('are taken as they are listed', async () => {
    expect(await list(['ap-guangzhou', 'ap-shanghai-fsi'])).toEqual(['ap-guangzhou', 'ap-shanghai-fsi']);
  });

  it.each(['evil.example.com/', 'ap-guangzhou.evil', 'AP', 'ap guangzhou', ''])(
    'are not understood when one is called %j',
    async (name) => {
      await expect(list(['ap-guangzhou', name])).rejects.toMatchObject({ fault: { kind: 'malformed' } });
    },
  );

  it('are not understood when there are none, or fewer than stated', async () => {
    await expect(list([])).rejects.toMatchObject({ fault: { kind: 'malformed' } });
    await expect(list(['ap-guangzhou'], 2)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });
});

describe('the host of a service', () => {
  it.each([
    ['domestic', undefined, 'cvm.tencentcloudapi.com'],
    ['domestic', 'ap-guangzhou', 'cvm.tencentcloudapi.com'],
    ['domestic', 'ap-shanghai-fsi', 'cvm.ap-shanghai-fsi.tencentcloudapi.com'],
    ['international', 'ap-singapore', 'cvm.intl.tencentcloudapi.com'],
  ] as const)('of the %s site in %s is %s', (site, region, host) => {
    expect(hostOf('cvm', site, region)).toBe(host);
  });
});

describe('a list of one region', () => {
  it('pages by the number of the first record', async () => {
    const asked: unknown[] = [];
    const client = fakeClient({
      'cvm:DescribeInstances': ({ Offset, Limit }, region) => {
        asked.push([Offset, Limit, region]);
        const from = Number(Offset);
        const rows = Array.from({ length: Math.min(100, 250 - from) }, (_, at) => ({
          InstanceId: `ins-${from + at}`,
          InstanceChargeType: 'POSTPAID_BY_HOUR',
        }));
        return { TotalCount: 250, InstanceSet: rows };
      },
    });
    const found = await cvmInstance.list(client, 'ap-guangzhou');
    expect(new Set(found.map(({ id }) => id)).size).toBe(250);
    expect(asked).toEqual([0, 100, 200].map((offset) => [offset, 100, 'ap-guangzhou']));
  });
});
