import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/domain/finding.js';
import {
  addCounts,
  countFindings,
  decideStatus,
  foldVerdict,
  type Counts,
  type Gap,
  type Status,
} from '../../src/domain/verdict.js';

const finding = (severity: Severity): Finding => ({
  code: 'x',
  severity,
  subject: { type: 'account', id: '1' },
  resolve: { by: 'none' },
});
const gap: Gap = { code: 'denied', action: 'a:B', needs: [] };
const NOTHING: Counts = countFindings([]);

const STATUSES: readonly [Severity | 'nothing', withGap: boolean, manual: boolean, Status][] = [
  ['nothing', false, false, 'pass'],
  ['nothing', true, false, 'unknown'],
  ['nothing', false, true, 'manual'],
  ['nothing', true, true, 'unknown'],
  ['must-process', false, false, 'fail'],
  ['must-process', true, false, 'fail'],
  ['must-process', false, true, 'fail'],
  ['renounceable', false, false, 'fail'],
  ['renounceable', true, false, 'unknown'],
  ['renounceable', false, true, 'fail'],
  ['attest', false, false, 'manual'],
  ['attest', true, false, 'unknown'],
  ['notice', false, false, 'pass'],
  ['notice', true, false, 'unknown'],
  ['notice', false, true, 'manual'],
  ['advice', false, false, 'manual'],
  ['advice', true, false, 'unknown'],
  ['under-way', false, false, 'fail'],
  ['under-way', true, false, 'fail'],
];

describe('decideStatus', () => {
  it.each(STATUSES)('weighs %s (gap %s, manual %s) as %s', (severity, withGap, manual, status) => {
    const findings = severity === 'nothing' ? [] : [finding(severity)];
    expect(decideStatus({ findings, gaps: withGap ? [gap] : [], manual })).toBe(status);
  });

  it('lets the gravest of several findings decide', () => {
    expect(decideStatus({ findings: [finding('notice'), finding('must-process')] })).toBe('fail');
  });
});

describe('countFindings', () => {
  it('counts findings by severity', () => {
    const findings = (['must-process', 'must-process', 'attest', 'notice'] as const).map(finding);
    expect(countFindings([{ findings, gaps: [] }])).toEqual({
      ...NOTHING,
      mustProcess: 2,
      attest: 1,
      notice: 1,
    });
  });

  it('counts a condition with several gaps once', () => {
    expect(countFindings([{ findings: [], gaps: [gap, gap] }]).unknown).toBe(1);
  });

  it('counts a gap beside a blocker too', () => {
    expect(countFindings([{ findings: [finding('must-process')], gaps: [gap] }])).toMatchObject({
      mustProcess: 1,
      unknown: 1,
    });
  });
});

describe('addCounts', () => {
  it('adds each number to its like', () => {
    const left: Counts = {
      ...{ underWay: 6, mustProcess: 1, renounceable: 2, unknown: 3 },
      ...{ stated: 7, attest: 4, advice: 8, notice: 5 },
    };
    const right: Counts = {
      ...{ underWay: 60, mustProcess: 10, renounceable: 20, unknown: 30 },
      ...{ stated: 70, attest: 40, advice: 80, notice: 50 },
    };
    expect(addCounts(left, right)).toEqual({
      ...{ underWay: 66, mustProcess: 11, renounceable: 22, unknown: 33 },
      ...{ stated: 77, attest: 44, advice: 88, notice: 55 },
    });
  });
});

describe('foldVerdict', () => {
  it.each([
    [{ mustProcess: 1, unknown: 1, renounceable: 1 }, 'blocked'],
    [{ unknown: 1, renounceable: 1 }, 'undecided'],
    [{ renounceable: 1 }, 'renounce'],
    [{ attest: 1, notice: 1 }, 'closable'],
    [{}, 'closable'],
  ] as const)('folds %j to %s', (counts, verdict) => {
    expect(foldVerdict({ ...NOTHING, ...counts })).toBe(verdict);
  });
});
