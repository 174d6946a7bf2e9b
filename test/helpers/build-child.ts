import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { makeFolder } from './run-cli.js';

/** What packages of the older module system expect to find. */
const COMMONJS = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url), __filename = import.meta.filename;',
].join('');

/** Makes a script of a file below test/, for a process of its own that loads no more than it uses. @returns its path. */
export async function buildChild(entry: string): Promise<string> {
  const outdir = makeFolder();
  await build({
    ...{ entryPoints: [entry], outdir, outExtension: { '.js': '.mjs' }, banner: { js: COMMONJS } },
    ...{ bundle: true, splitting: true },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
    ...{ external: ['keytar', 'sharp'], define: { ACCTCLOSE_VERSION: JSON.stringify('0.0.0-test') } },
  });
  return join(outdir, basename(entry).replace(/\.ts$/, '.mjs'));
}
