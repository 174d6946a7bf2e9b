import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/domain/condition.js';
import type { Finding } from '../../src/domain/finding.js';
import { listInquiries, STATEMENT_DAYS, type OwnerStatement } from '../../src/domain/statement.js';
import { countFindings, foldVerdict, weigh, type Gap, type GapCode } from '../../src/domain/verdict.js';

const NOW = new Date('2026-11-21T00:00:00Z');
const CONDITION = { id: 'x.keys', title: 'Keys', where: 'https://console.example/keys' };

function gap(code: GapCode, ask?: Gap['ask']): Gap {
  return { code, action: 'iam:ListKeys', needs: [], ...(ask ? { ask } : {}) };
}

function said(days: number, more: Partial<OwnerStatement> = {}): OwnerStatement {
  const at = new Date(NOW.getTime() - days * 86_400_000).toISOString();
  return { id: CONDITION.id, answer: 'yes', at, caller: 'owner', ...more };
}

function status(
  gaps: readonly Gap[],
  statements: readonly OwnerStatement[],
  findings: readonly Finding[] = [],
) {
  return weigh(CONDITION, { findings, gaps }, statements, NOW).status;
}

const blocker: Finding = {
  ...{ code: 'left', severity: 'must-process' },
  ...{ subject: { type: 'key', id: 'k' }, resolve: { by: 'console' } },
};

describe('weigh', () => {
  it.each(['denied', 'not-enabled', 'refused', 'unseen', 'malformed'] as const)(
    'lets the word of the owner stand for what is %s',
    (code) => {
      expect(status([gap(code)], [])).toBe('unknown');
      expect(status([gap(code)], [said(1)])).toBe('stated');
    },
  );

  it.each(['throttled', 'unavailable', 'credentials', 'left-out'] as const)(
    'never lets a word replace what is %s',
    (code) => {
      expect(status([gap(code)], [said(1)])).toBe('unknown');
      expect(status([gap('denied'), gap(code)], [said(1)])).toBe('unknown');
    },
  );

  it('counts a statement for so many days, and none from the future', () => {
    expect(status([gap('denied')], [said(STATEMENT_DAYS)])).toBe('stated');
    expect(status([gap('denied')], [said(STATEMENT_DAYS + 1)])).toBe('unknown');
    expect(status([gap('denied')], [said(-1)])).toBe('unknown');
    expect(status([gap('denied')], [said(1, { at: 'yesterday' })])).toBe('unknown');
  });

  it('takes the last word, and a no for what it is', () => {
    expect(status([gap('denied')], [said(2), said(1, { answer: 'no' })])).toBe('unknown');
    expect(status([gap('denied')], [said(2, { answer: 'no' }), said(1)])).toBe('stated');
  });

  it('asks a particular question by its own id', () => {
    const ask = { id: 'cn-beijing', code: 'nothing-there' };
    expect(status([gap('unseen', ask)], [said(1)])).toBe('unknown');
    expect(status([gap('unseen', ask)], [said(1, { id: 'x.keys/cn-beijing' })])).toBe('stated');
  });

  it('does not count a word that a blocker contradicts', () => {
    const weighed = weigh(CONDITION, { findings: [blocker], gaps: [gap('denied')] }, [said(1)], NOW);
    expect(weighed).toMatchObject({ status: 'fail', stated: [], gaps: [gap('denied')] });
  });

  it('leaves nothing undecided for mere advice', () => {
    const condition = { ...CONDITION, advice: true } as const;
    const weighed = weigh(condition, { findings: [], gaps: [gap('unavailable')] }, [], NOW);
    expect(weighed.status).toBe('manual');
    expect(foldVerdict(countFindings([{ ...weighed, condition: { ...FULL, advice: true } }]))).toBe(
      'closable',
    );
  });

  it('counts what rests on the word of the owner', () => {
    const weighed = weigh(CONDITION, { findings: [], gaps: [gap('denied')] }, [said(1)], NOW);
    expect(countFindings([weighed])).toMatchObject({ stated: 1, unknown: 0 });
  });
});

const FULL: Condition = {
  ...{ id: 'x.keys', title: 'Keys', source: { page: 'p', clause: 'c' } },
  ...{ severities: ['advice'], verify: 'hint' },
};

describe('listInquiries', () => {
  it('puts one question for all gaps that have none of their own', () => {
    const own = gap('unseen', { id: 'south', code: 'nothing-there', url: 'https://console.example/south' });
    const asked = listInquiries(CONDITION, [gap('denied'), gap('refused'), own, gap('throttled')]);
    expect(asked.map(({ id, url, gaps }) => [id, url, gaps.length])).toEqual([
      ['x.keys', 'https://console.example/keys', 2],
      ['x.keys/south', 'https://console.example/south', 1],
    ]);
  });
});
