import { expect, it } from 'vitest';
import { kubernetesRoot, storageOf } from '../../../src/providers/naver/endpoints.js';

it.each([
  ['government', 'KR', 'kr.object.gov-ncloudstorage.com', 'gov-standard'],
  ['government', 'KRS', 'krs.object.gov-ncloudstorage.com', 'gov2-standard'],
  ['public', 'JPN', 'jp.object.ncpstorage.com', 'jp-standard'],
] as const)(
  'keeps buckets of the %s site in %s at %s, signed for %s',
  (site, region, host, signingRegion) => {
    expect(storageOf(site, region)).toEqual({ host, signingRegion });
  },
);

it('knows no storage of a region that is not documented', () => {
  expect(storageOf('government', 'SGN')).toBeUndefined();
});

it.each([
  ['public', 'JPN', '/vnks/jpn-v2'],
  ['public', 'DEN', undefined],
  ['government', 'KRS', '/vnks/krs-v2'],
  ['financial', 'KR', '/nks/v2'],
] as const)('has Kubernetes of the %s site in %s under %s', (site, region, root) => {
  expect(kubernetesRoot(site, region)).toBe(root);
});
