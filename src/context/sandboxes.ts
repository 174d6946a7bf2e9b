import { once } from '../domain/once.js';
import type { RunningSandbox, SandboxOptions } from '../sandbox/index.js';
import type { Paths } from '../state/paths.js';

/** The sandbox of this process, begun where the last command left it, and ones that stand alone. */
export interface Sandboxes {
  readonly sandbox: () => Promise<RunningSandbox>;
  readonly forgetSandbox: () => Promise<void>;
  readonly startSandbox: (options: SandboxOptions) => Promise<RunningSandbox>;
  /** Keeps what happened in the sandbox for the next command, if it was used. */
  readonly save: () => Promise<void>;
}

/** @param presets what every sandbox begins with. */
export function createSandboxes(presets: SandboxOptions | undefined, paths: () => Promise<Paths>): Sandboxes {
  const startSandbox = async (settings: SandboxOptions): Promise<RunningSandbox> =>
    (await import('../sandbox/index.js')).startSandbox({ ...presets, ...settings });
  const sandbox = once(async () => {
    const { resumeSandbox } = await import('../state/sandbox-state.js');
    return resumeSandbox((await paths()).state, (snapshot) =>
      startSandbox(snapshot === undefined ? {} : { snapshot }),
    );
  });
  return {
    startSandbox,
    sandbox,
    forgetSandbox: async () => {
      const { removeSandboxState } = await import('../state/sandbox-state.js');
      await removeSandboxState((await paths()).state);
    },
    save: async () => {
      if (!sandbox.started()) return;
      const running = await sandbox();
      const { saveSandboxState } = await import('../state/sandbox-state.js');
      await saveSandboxState((await paths()).state, running.snapshot());
      await running.close();
    },
  };
}
