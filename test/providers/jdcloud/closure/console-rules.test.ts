import { describe, expect, it } from 'vitest';
import { openWays, reportOn } from '../../../../src/app/by-way.js';
import type { CheckReport } from '../../../../src/domain/report.js';
import { guide } from '../../../../src/providers/jdcloud/closure/guide.js';
import { checkScenario } from '../../../helpers/check-scenario.js';
import { openSandbox } from '../../../helpers/sandbox-control.js';

async function check(funds: object, daysAgo: number): Promise<CheckReport> {
  const open = await openSandbox();
  try {
    const account = { provider: 'jdcloud', scenario: 'clean' };
    const at = Date.now() - daysAgo * 86_400_000;
    const events = [{ id: 'e-1', service: 'user', name: 'modifyPassword', at, errorCode: '' }];
    await open.patch(account.provider, account.scenario, { funds, events });
    return await checkScenario(open.sandbox, account);
  } finally {
    await open.sandbox.close();
  }
}

const onConsole = (report: CheckReport): CheckReport => reportOn(guide, 'console', report);
const codesOf = ({ outcomes }: CheckReport, severity: string): readonly string[] =>
  outcomes.flatMap(({ findings }) =>
    findings.filter((finding) => finding.severity === severity).map(({ code }) => code),
  );
const NOTHING = { available: 0, frozen: 0, withdrawing: 0 };

describe('the way of the console', () => {
  it('closes no account with a balance, which the ticket gives up', async () => {
    const report = await check({ available: 5, frozen: 0, withdrawing: 7 }, 120);
    expect(report.verdict).toBe('renounce');
    expect(codesOf(report, 'renounceable')).toEqual(['balance-held', 'withdrawal-runs']);
    expect(openWays(guide, report.outcomes)).toEqual(['ticket']);
    expect(onConsole(report)).toMatchObject({ verdict: 'blocked', counts: { mustProcess: 2 } });
    expect(codesOf(onConsole(report), 'must-process')).toEqual(['balance-to-withdraw', 'withdrawal-awaited']);
  });

  it('wants 90 quiet days, where the ticket wants a month', async () => {
    const report = await check(NOTHING, 60);
    expect(report.verdict).toBe('closable');
    expect(codesOf(report, 'advice')).toContain('change-advised');
    expect(openWays(guide, report.outcomes)).toEqual(['ticket']);
    expect(codesOf(onConsole(report), 'must-process')).toEqual(['change-seen']);
  });

  it('asks by its own texts what the ticket only advises, and what a third text says of neither', async () => {
    const report = await check(NOTHING, 120);
    expect(openWays(guide, report.outcomes)).toEqual(['ticket', 'console']);
    expect(codesOf(report, 'advice')).toEqual([
      'change-unseen',
      'jdcloud.contracts',
      'jdcloud.icp',
      'jdcloud.three-months',
    ]);
    expect(codesOf(onConsole(report), 'advice')).toEqual(['jdcloud.three-months']);
    expect(codesOf(onConsole(report), 'attest')).toEqual(
      expect.arrayContaining(['jdcloud.contracts', 'jdcloud.icp']),
    );
    expect(onConsole(report).verdict).toBe('closable');
  });
});
