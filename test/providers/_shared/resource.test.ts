import { describe, expect, it } from 'vitest';
import {
  distinctGaps,
  subjectOf,
  uniteResources,
  type Resource,
} from '../../../src/providers/_shared/resource.js';
import type { Gap } from '../../../src/domain/verdict.js';

const seen = (by: string, changes: Partial<Resource> = {}): Resource => ({
  id: 'i-1',
  type: 'server',
  charge: 'postpaid',
  seenBy: [by],
  ...changes,
});

describe('uniteResources', () => {
  it('names every view that showed a thing', () => {
    const united = uniteResources([seen('ecs:List'), seen('bss:List'), seen('ecs:List')]);
    expect(united.map(({ seenBy }) => seenBy)).toEqual([['ecs:List', 'bss:List']]);
  });

  it.each(['9999-12-31', '0002-11-30T00:00:00Z', '-'])('takes an end on %s for none', (until) => {
    expect(uniteResources([seen('ecs:List', { until })])[0]?.until).toBeUndefined();
  });

  it('lets the first view stand and later ones fill its blanks', () => {
    const [united] = uniteResources([
      seen('ecs:List', { name: undefined, region: 'here' }),
      seen('bss:List', { type: 'ecs', name: 'web', region: 'there', until: '2027-01-01', autoRenewal: true }),
    ]);
    expect(united).toMatchObject({
      type: 'server',
      name: 'web',
      region: 'here',
      until: '2027-01-01',
      autoRenewal: true,
    });
  });

  it.each(['free', 'unknown'] as const)('never takes a billed thing for %s', (charge) => {
    const [united] = uniteResources([seen('rc:List', { charge }), seen('bss:List', { charge: 'prepaid' })]);
    expect(united?.charge).toBe('prepaid');
  });

  it('keeps things apart whose ids differ', () => {
    expect(uniteResources([seen('a:List'), seen('a:List', { id: 'i-2' })])).toHaveLength(2);
  });
});

describe('distinctGaps', () => {
  const gap = (changes: Partial<Gap> = {}): Gap => ({
    code: 'denied',
    action: 'a:List',
    needs: [],
    ...changes,
  });

  it('states the same failure of many regions once', () => {
    expect(distinctGaps([gap(), gap({ requestId: 'other' }), gap()])).toHaveLength(1);
  });

  it('keeps failures apart that differ', () => {
    expect(distinctGaps([gap(), gap({ code: 'throttled' }), gap({ action: 'b:List' })])).toHaveLength(3);
  });
});

describe('subjectOf', () => {
  it('leaves out what is not known', () => {
    expect(subjectOf(seen('a:List', { name: undefined }))).toEqual({ type: 'server', id: 'i-1' });
  });
});
