import { lastMonths } from '../../../../src/domain/time.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import type { SandboxOptions } from '../../../../src/sandbox/index.js';
import type { TencentState } from '../../../../src/sandbox/tencent/entities/state.js';
import { openRecords } from '../../../helpers/read-desk.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';

/** Late on the 21st in China. */
const NOW = Date.parse('2026-11-21T08:00:00Z');
export const MONTHS = lastMonths(new Date(NOW), 18, 8);

export { pagesOf, rowsOf, tableNamed } from '../../../helpers/read-desk.js';

/** A sandbox at a fixed time, which moves on: the signature counts, and it is as old as this machine's clock says. */
export function openLedger(options: SandboxOptions = {}): Promise<ControlledSandbox> {
  const offset = NOW - Date.now();
  return openSandbox({ now: () => Date.now() + offset, ...options });
}

export function openDesk({ sandbox }: ControlledSandbox, scenario = 'typical'): Promise<RecordDesk> {
  return openRecords(sandbox, 'tencent', scenario);
}

/** What the sandbox holds of an account that was asked for. */
export async function stateOf({ sandbox }: ControlledSandbox, scenario = 'typical'): Promise<TencentState> {
  const answer = await fetch(`${sandbox.url}/_sandbox/state`);
  const { accounts } = (await answer.json()) as {
    accounts: { provider: string; scenario: string; entities: TencentState }[];
  };
  return accounts.find((one) => one.provider === 'tencent' && one.scenario === scenario)!.entities;
}
