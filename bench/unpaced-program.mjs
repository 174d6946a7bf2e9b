import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startSandbox } from './sandbox.mjs';

const PROVIDER = 'alibaba';

/** Bundles the program with its rate limits off; see unpaced.ts. @returns its path. */
export async function bundleUnpaced(folder) {
  await build({
    entryPoints: ['bench/unpaced.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    external: ['keytar'],
    define: { ACCTCLOSE_VERSION: JSON.stringify('bench') },
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        "import { fileURLToPath as __fileURLToPath } from 'node:url';",
        'const require = __createRequire(import.meta.url), __filename = __fileURLToPath(import.meta.url);',
      ].join(''),
    },
  });
  return join(folder, 'unpaced.mjs');
}

/** A sandbox whose account has so many bill lines. @returns also that account. */
export async function startLedger(lines, flags = []) {
  const sandbox = await startSandbox(['--scenario', 'large', '--bill-lines', String(lines), ...flags]);
  return { ...sandbox, account: sandbox.accounts.find(({ provider }) => provider === PROVIDER) };
}

/** Exports the bills of an account. @returns seconds on the clock and of the processor, and the peak of memory in MB. */
export async function exportBills({ program, account, url, out }) {
  const args = [program, 'export', 'bills', '--out', out, '--endpoint', url, '--quiet'];
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ACCTCLOSE_PROVIDER: account.provider,
      ACCTCLOSE_ACCESS_KEY_ID: account.accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: account.accessKeySecret,
    },
  });
  let text = '';
  child.stderr.on('data', (chunk) => (text += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`export ended ${code}: ${text}`);
  await rm(out, { recursive: true, force: true });
  return { seconds, ...JSON.parse(text.trim().split('\n').at(-1)) };
}
