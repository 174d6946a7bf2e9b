import type { CheckEnv } from '../../../src/domain/adapter.js';
import { ApiError, type FaultKind } from '../../../src/domain/errors.js';
import { once } from '../../../src/domain/once.js';
import type { SubUser } from '../../../src/providers/jdcloud/facts/access.js';
import type { BillRow } from '../../../src/providers/jdcloud/facts/bills.js';
import type { JdcloudFacts } from '../../../src/providers/jdcloud/facts/index.js';
import type { Order } from '../../../src/providers/jdcloud/facts/orders.js';
import type { Term } from '../../../src/providers/jdcloud/facts/renewals.js';
import type { Resource } from '../../../src/providers/_shared/resource.js';

type Calls = Omit<JdcloudFacts, 'user'>;
type FactValues = { readonly [Name in keyof Calls]: Awaited<ReturnType<Calls[Name]>> };
type Changes = { readonly [Name in keyof FactValues]?: FactValues[Name] | Error };

const ACCOUNT_ID = '772000000001';

const NONE = { resources: [], gaps: [] };

const NOTHING: FactValues = {
  bills: [],
  balance: { total: '0', available: '0', frozen: '0', withdrawing: '0' },
  orders: [],
  inventory: NONE,
  regions: ['cn-north-1', 'cn-east-2'],
  renewals: NONE,
  tagged: NONE,
  everything: NONE,
  sensitiveEvents: [],
  vouchers: { rows: [], gaps: [] },
  yunding: { instances: [], gaps: [] },
  subUsers: [],
  keyHolders: [],
  ownKeys: [],
  roles: [],
  protection: 'none',
};

/** The facts of an account that has nothing, but for the changes. */
export function factsOf(changes: Changes = {}, realName: string | undefined = '1'): JdcloudFacts {
  const values: Readonly<Record<string, unknown>> = { ...NOTHING, ...changes };
  const calls = Object.entries(values).map(([name, value]) => [
    name,
    once(() => (value instanceof Error ? Promise.reject(value) : Promise.resolve(value))),
  ]);
  const user = { pin: 'owner', accountId: ACCOUNT_ID, loginName: undefined, realName };
  const facts: unknown = { ...Object.fromEntries(calls), user };
  return facts as JdcloudFacts;
}

export const env: CheckEnv = {
  account: {
    provider: 'jdcloud',
    accountId: ACCOUNT_ID,
    site: 'china',
    caller: 'owner',
    verification: 'personal',
  },
  now: new Date('2026-11-21T08:00:00Z'),
};

/** The same with the key of a sub-user. */
export const subUserEnv: CheckEnv = {
  ...env,
  account: { ...env.account, caller: 'sub-user', callerName: 'closer', verification: 'unknown' },
};

export function failedCall(action: string, kind: FaultKind = 'denied'): ApiError {
  return new ApiError(action, { kind, code: 'HTTP_FORBIDDEN', message: 'no' }, [action]);
}

export function resource(changes: Partial<Resource> = {}): Resource {
  return {
    id: 'i-1',
    type: 'virtual machine',
    region: 'cn-north-1',
    charge: 'postpaid',
    seenBy: ['vm:describeInstances'],
    ...changes,
  };
}

/** A term as the list of renewals shows it. */
export function term(changes: Partial<Term> = {}): Term {
  return {
    ...resource(),
    charge: 'prepaid',
    appCode: 'jcloud',
    serviceCode: 'vm',
    askedIn: 'cn-north-1',
    ...changes,
  };
}

export function subUser(name: string): SubUser {
  return { name, pin: `owner-${name}` };
}

export function billRow(changes: Partial<BillRow> = {}): BillRow {
  return {
    month: '2026-11',
    appCode: 'jcloud',
    serviceCode: 'vm',
    service: '云主机',
    resourceId: 'i-1',
    resourceName: undefined,
    region: 'cn-north-1',
    prepaid: false,
    end: '2026-11-30T15:59:59.000Z',
    charged: '12.5',
    arrears: '0',
    ...changes,
  };
}

export function order(changes: Partial<Order> = {}): Order {
  return {
    number: '1',
    status: 'PAID',
    service: '云主机',
    line: '云主机 jcloud',
    amount: '10',
    thirdParty: false,
    prepaid: false,
    at: '2026-10-01T00:00:00.000Z',
    ...changes,
  };
}
