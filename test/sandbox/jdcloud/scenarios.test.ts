import { beforeAll, describe, expect, test } from 'vitest';
import { PRODUCT_KINDS } from '../../../src/sandbox/jdcloud/entities/products.js';
import type { JdcloudState } from '../../../src/sandbox/jdcloud/entities/state.js';
import { SCENARIOS } from '../../../src/sandbox/jdcloud/seed/index.js';

const CONTEXT = { now: Date.parse('2026-11-21T08:00:00Z'), seed: 1, resources: 300, billLines: 0 };
const seed = (name: string): JdcloudState =>
  SCENARIOS.find((scenario) => scenario.name === name)!.seed(CONTEXT);

describe('the scenarios', () => {
  test('have keys and ids of their own that never change', () => {
    const accounts = SCENARIOS.map(({ account }) => account);
    expect(new Set(accounts.map(({ accessKeyId }) => accessKeyId)).size).toBe(SCENARIOS.length);
    expect(new Set(accounts.map(({ accountId }) => accountId)).size).toBe(SCENARIOS.length);
    expect(accounts[0]).toEqual({
      accountId: '772000000001',
      accessKeyId: 'JDC_sandboxclean000001',
      accessKeySecret: 'sandboxcleansecret000001',
      caller: 'owner',
    });
  });

  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s is the same whenever it is seeded, and plain JSON',
    (_name, scenario) => {
      const state = scenario.seed(CONTEXT);
      expect(scenario.seed(CONTEXT)).toEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    },
  );
});

describe('typical', () => {
  let state: JdcloudState;
  beforeAll(() => {
    state = seed('typical');
  });

  test('has something of every product', () => {
    expect(PRODUCT_KINDS.filter((kind) => state.products[kind].length === 0)).toEqual([]);
  });

  test('has one name that must not reach a terminal', () => {
    const names = PRODUCT_KINDS.flatMap((kind) => state.products[kind].map(({ name }) => name));
    expect(names.filter((name) => name.includes('\u001b') && name.includes('\n'))).toHaveLength(1);
  });

  test('owes, owns, has ordered and has changed its password', () => {
    expect(state.bills.some(({ arrear }) => arrear > 0)).toBe(true);
    expect(state.funds.available).toBeGreaterThan(0);
    expect(new Set(state.orders.map(({ status }) => status))).toEqual(
      new Set(['NO_PAY', 'DEALING', 'PAID', 'REFUND_PART']),
    );
    expect(state.events.map(({ name }) => name)).toContain('modifyPassword');
  });
});

describe('large', () => {
  test('has more of everything than fits on a page', () => {
    const state = seed('large');
    expect(state.products.vm).toHaveLength(300);
    expect(PRODUCT_KINDS.filter((kind) => state.products[kind].length <= 200)).toEqual([]);
    expect(
      [state.bills, state.orders, state.events, state.subUsers].map((list) => list.length > 200),
    ).toEqual([true, true, true, true]);
  });
});
