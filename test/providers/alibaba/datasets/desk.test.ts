import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import type { Gap } from '../../../../src/domain/verdict.js';
import { createRecordDesk } from '../../../../src/providers/alibaba/datasets/desk.js';
import { alibaba } from '../../../../src/providers/alibaba/index.js';
import type { Inventory, Resource } from '../../../../src/providers/_shared/resource.js';
import { once } from '../../../../src/domain/once.js';
import { pagesOf, tableNamed } from './open-desk.js';

const noCalls = { call: fail, callBulk: fail, callOss: fail, deleteOss: fail };

function fail(): never {
  throw new Error('no call is expected');
}

function deskWith(inventory: Inventory = { resources: [], gaps: [] }) {
  return createRecordDesk({
    client: noCalls,
    now: () => new Date('2026-11-21T08:00:00Z'),
    facts: { inventory: once(() => Promise.resolve(inventory)) },
  });
}

test.each([
  ['2026-11', '2026-11-30T15:59:59Z', true],
  ['2026-10', '2026-11-04T03:59:59Z', true],
  ['2026-10', '2026-11-04T04:00:00Z', false],
  ['2026-12', '2027-01-04T03:59:59Z', true],
])('the bill of %s is open at %s: %s', (month, now, open) => {
  expect(deskWith().isOpen(month, new Date(now))).toBe(open);
});

test('each table has its own name and columns of their own names', () => {
  const { tables, reconciled, focus } = deskWith();
  const names = tables.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(reconciled);
  expect(names).toContain(focus.table);
  for (const { name, columns, totals, actions } of tables) {
    const own = columns.map((column) => column.name);
    expect(new Set(own).size, name).toBe(own.length);
    expect(actions.length, name).toBeGreaterThan(0);
    if (totals) expect(own, name).toEqual(expect.arrayContaining([totals.amount, totals.currency]));
  }
});

test('each gap is worded and says where to go', () => {
  for (const { code, url } of deskWith().gaps) {
    expect(alibaba.messages[code], code).toMatch(/\.$/);
    expect(url, code).toMatch(/^https:\/\//);
  }
});

describe('resources', () => {
  const server: Resource = {
    id: 'i-1',
    type: 'ECS instance',
    charge: 'postpaid',
    seenBy: ['ecs:DescribeInstances', 'rc:SearchResources'],
  };

  test('are those of the inventory', async () => {
    const table = tableNamed(deskWith({ resources: [server], gaps: [] }), 'resources');
    const [page] = await pagesOf(table);
    expect(page?.rows).toEqual([
      [
        'i-1',
        'ECS instance',
        undefined,
        undefined,
        'postpaid',
        undefined,
        'ecs:DescribeInstances rc:SearchResources',
      ],
    ]);
  });

  test('fail as the view of the inventory that could not be read', async () => {
    const gap: Gap = {
      code: 'denied',
      action: 'ecs:DescribeInstances',
      needs: ['ecs:X'],
      providerCode: 'Forbidden',
    };
    const table = tableNamed(deskWith({ resources: [server], gaps: [gap] }), 'resources');
    const error: unknown = await pagesOf(table).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      action: gap.action,
      needs: gap.needs,
      fault: { kind: 'denied', code: 'Forbidden' },
    });
  });
});
