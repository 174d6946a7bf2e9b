import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { makeFolder } from './run-cli.js';

/** What packages of the older module system expect to find. */
const COMMONJS = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url), __filename = import.meta.filename;',
].join('');

/** Makes one script of a file below test/, for a process of its own. @returns its path. */
export async function buildChild(entry: string): Promise<string> {
  const outfile = join(makeFolder(), basename(entry).replace(/\.ts$/, '.mjs'));
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, banner: { js: COMMONJS } },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
    ...{ external: ['keytar', 'sharp'], define: { ACCTCLOSE_VERSION: JSON.stringify('0.0.0-test') } },
  });
  return outfile;
}
