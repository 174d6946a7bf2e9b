import { describe, expect, it } from 'vitest';
import {
  hostOf,
  isSiteBound,
  parametersGoInto,
  versionOf,
} from '../../../src/providers/alibaba/endpoints.js';

describe('hostOf', () => {
  it.each([
    ['sts', 'china', undefined, 'sts.aliyuncs.com'],
    ['sts', 'international', undefined, 'sts.aliyuncs.com'],
    ['bss', 'china', undefined, 'business.aliyuncs.com'],
    ['bss', 'unknown', undefined, 'business.aliyuncs.com'],
    ['bss', 'international', undefined, 'business.ap-southeast-1.aliyuncs.com'],
    ['rd', 'international', undefined, 'resourcedirectory-intl.aliyuncs.com'],
    ['rc', 'international', undefined, 'resourcecenter-intl.aliyuncs.com'],
    ['ecs', 'china', 'cn-hangzhou', 'ecs-cn-hangzhou.aliyuncs.com'],
    ['ecs', 'china', 'cn-chengdu', 'ecs.cn-chengdu.aliyuncs.com'],
    ['ecs', 'china', undefined, 'ecs.aliyuncs.com'],
    ['slb', 'china', 'cn-shanghai', 'slb.aliyuncs.com'],
    ['slb', 'china', 'eu-central-1', 'slb.eu-central-1.aliyuncs.com'],
    ['rds', 'china', 'cn-heyuan', 'rds.aliyuncs.com'],
    ['oss', 'unknown', 'cn-beijing', 'oss-cn-beijing.aliyuncs.com'],
  ] as const)('of %s at the site %s in %s is %s', (service, site, region, host) => {
    expect(hostOf(service, site, region)).toBe(host);
  });
});

describe('the services', () => {
  it('are bound to a site exactly where each site has a host', () => {
    const services = ['sts', 'ram', 'bss', 'bss2', 'rd', 'rc', 'domain', 'ecs', 'oss'] as const;
    expect(services.filter(isSiteBound)).toEqual(['bss', 'bss2', 'rd', 'rc']);
  });

  it('take parameters in the query, but for the younger billing service', () => {
    expect(parametersGoInto('bss')).toBe('query');
    expect(parametersGoInto('bss2')).toBe('body');
  });

  it('share a host under two versions', () => {
    expect([versionOf('bss'), versionOf('bss2')]).toEqual(['2017-12-14', '2023-09-30']);
  });
});
