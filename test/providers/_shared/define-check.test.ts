import { describe, expect, it } from 'vitest';
import type { CheckEnv } from '../../../src/domain/adapter.js';
import { ApiError } from '../../../src/domain/errors.js';
import { attempt, defineCheck, notUnderstood } from '../../../src/providers/_shared/define-check.js';

const meta = { condition: 'cloud.thing', actions: ['svc:Read'], messages: {} };
const env: CheckEnv = {
  account: { provider: 'cloud', accountId: '1', site: 'unknown', caller: 'owner', verification: 'unknown' },
  now: new Date(0),
};
const failed = new ApiError('svc:Read', { kind: 'denied', code: 'No', message: '' }, ['svc:Read']);

describe('defineCheck', () => {
  it('states a failed call as a gap, never as a pass', async () => {
    const check = defineCheck(meta, () => Promise.reject(failed));
    expect(await check.run({}, env)).toEqual({
      findings: [],
      gaps: [{ code: 'denied', action: 'svc:Read', needs: ['svc:Read'], providerCode: 'No' }],
    });
  });

  it('throws a defect on', async () => {
    const defect = new TypeError('defect');
    await expect(defineCheck(meta, () => Promise.reject(defect)).run({}, env)).rejects.toBe(defect);
  });
});

describe('attempt', () => {
  it('gives the value', async () => {
    expect(await attempt(Promise.resolve('value'), 'fallback')).toEqual({ value: 'value', gaps: [] });
  });

  it('gives the fallback with a gap', async () => {
    const { value, gaps } = await attempt(Promise.reject(failed), 'fallback');
    expect(value).toBe('fallback');
    expect(gaps).toHaveLength(1);
  });
});

describe('notUnderstood', () => {
  it('keeps the word that is not known', () => {
    expect(notUnderstood('svc:Read', 'NEW_WORD')).toMatchObject({
      code: 'malformed',
      providerCode: 'NEW_WORD',
    });
  });
});
