import { alibaba } from './alibaba/index.js';
import type { Plugin } from './engine/plugin.js';
import { startEngine, type RunningSandbox, type SandboxOptions } from './engine/sandbox.js';
import { jdcloud } from './jdcloud/index.js';
import { naver } from './naver/index.js';
import { tencent } from './tencent/index.js';

export type { SandboxAccount } from './engine/plugin.js';
export type { RunningSandbox, SandboxOptions } from './engine/sandbox.js';
export { parseFault, type FaultKind, type FaultRule } from './engine/faults.js';

/** The imitated providers, one line each. */
const PLUGINS: readonly Plugin[] = [alibaba, tencent, jdcloud, naver];

/** Serves every scenario of every provider at once on the loopback address. */
export function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  return startEngine(PLUGINS, options);
}

/** The accounts that a sandbox holds, in the order in which they are shown. */
export function listScenarios(): readonly { provider: string; scenario: string; title: string }[] {
  return PLUGINS.flatMap(({ id, scenarios }) =>
    scenarios.map(({ name, title }) => ({ provider: id, scenario: name, title })),
  );
}
