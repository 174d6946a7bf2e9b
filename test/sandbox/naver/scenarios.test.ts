import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../src/domain/report.js';
import { listScenarios } from '../../../src/sandbox/index.js';
import { checkScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

/** A Wednesday, after the bills of October were charged. */
const NOW = Date.parse('2026-11-18T03:00:00Z');
const DAY = 86_400;

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

const check = (scenario: string, ...only: readonly string[]): Promise<CheckReport> =>
  checkScenario(open.sandbox, { provider: 'naver', scenario, only });
const outcomeOf = ({ outcomes }: CheckReport, name: string): CheckReport['outcomes'][number] =>
  outcomes.find(({ condition }) => condition.id === `naver.${name}`)!;
const codesOf = (report: CheckReport, name: string): readonly string[] =>
  outcomeOf(report, name).findings.map(({ code }) => code);

test('every scenario has an account, and every account its own key', () => {
  const scenarios = listScenarios().filter(({ provider }) => provider === 'naver');
  const accounts = open.sandbox.accounts.filter(({ provider }) => provider === 'naver');
  expect(accounts.map(({ scenario }) => scenario)).toEqual(scenarios.map(({ scenario }) => scenario));
  expect(new Set(accounts.map(({ accessKeyId }) => accessKeyId)).size).toBe(accounts.length);
  expect(new Set(accounts.map(({ accountId }) => accountId)).size).toBe(accounts.length);
});

describe('typical', () => {
  test('shows some of everything', async () => {
    const report = await check('typical');
    expect(new Set(codesOf(report, 'services'))).toEqual(
      new Set(['service-to-terminate', 'service-only-billed', 'resources-unbilled', 'resources-free']),
    );
    expect(new Set(codesOf(report, 'credits'))).toEqual(
      new Set(['coins-left', 'credit-left', 'discount-left']),
    );
    expect(codesOf(report, 'sub-accounts')).toEqual([
      'sub-account-stops',
      'sub-account-stops',
      'sub-account-suspended',
    ]);
    expect(codesOf(report, 'billing-cycle')).toContain('use-this-month');
    expect(report.account).toMatchObject({ accountId: '2920002', site: 'public', caller: 'owner' });
  });

  test('lists what lies in other regions than the first', async () => {
    const { outcomes } = await check('typical');
    const regions = outcomes[0]!.findings.map(({ subject }) => subject.region);
    expect(new Set(regions.filter((region) => region !== undefined))).toEqual(new Set(['KR', 'SGN', 'USWN']));
  });
});

describe('denied', () => {
  test('names the permissions that would settle it', async () => {
    const { outcomes, account } = await check('denied');
    const needs = new Set(outcomes.flatMap(({ gaps }) => gaps.flatMap((gap) => gap.needs)));
    expect([...needs].sort()).toEqual([
      'NCP_ADMINISTRATOR',
      'NCP_FINANCE_MANAGER',
      'NCP_INFRA_MANAGER',
      'NCP_SUB_ACCOUNT_VIEWER',
      'main account key',
    ]);
    expect(account.caller).toBe('sub-user');
  });
});

describe('sub-user', () => {
  test('blocks nothing by its own key', async () => {
    const report = await check('sub-user');
    expect(report.account).toMatchObject({ caller: 'sub-user', callerName: 'closer' });
    expect(report.counts.mustProcess).toBe(0);
    expect(codesOf(report, 'sub-accounts')).toContain('sub-account-in-use');
    expect(codesOf(report, 'main-keys')).toContain('owner-must-close');
  });
});

describe('in-debt', () => {
  test('is overdue with a late fee', async () => {
    expect(outcomeOf(await check('in-debt', 'fees'), 'fees').findings).toMatchObject([
      { code: 'bill-overdue', amount: { value: '68442', currency: 'KRW' } },
      { code: 'bill-overdue', amount: { currency: 'KRW' } },
    ]);
  });
});

describe('government', () => {
  test('is found without being named', async () => {
    expect((await check('government')).account.site).toBe('government');
  });
});

describe('large', () => {
  test('is read to the last row', async () => {
    const report = await check('large', 'credits', 'sub-accounts', 'services');
    expect(codesOf(report, 'credits')).toEqual(['coins-left', 'credit-left']);
    expect(codesOf(report, 'sub-accounts')).toHaveLength(130);
    expect(outcomeOf(report, 'services').gaps).toEqual([]);
  });
});

describe('cooling-down', () => {
  test('clears as the bill comes and is charged', async () => {
    const timed = await openSandbox({ now: () => NOW });
    const at = async (): Promise<readonly string[]> => {
      const run = await checkScenario(timed.sandbox, {
        provider: 'naver',
        scenario: 'cooling-down',
        only: ['billing-cycle', 'fees', 'services'],
      });
      return run.outcomes.flatMap(({ findings }) => findings.map(({ code }) => code));
    };
    expect(await at()).toContain('use-this-month');
    await timed.advance(14 * DAY);
    expect(await at()).toContain('bill-awaited');
    await timed.advance(3 * DAY);
    expect(await at()).toContain('charge-awaited');
    await timed.advance(10 * DAY);
    const codes = await at();
    expect(codes.filter((code) => code !== 'resources-free')).toEqual([]);
    await timed.sandbox.close();
  });
});
