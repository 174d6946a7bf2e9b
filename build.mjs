import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { chmod, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';

/** CommonJS packages inside the bundle ask for `require` and `__filename`; ES modules have neither. */
const COMMONJS = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url), __filename = __fileURLToPath(import.meta.url);',
].join('');

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
/** Built aside, so that a build that fails leaves the last one in place. */
const NEXT = `dist.${process.pid}`;

const { metafile } = await build({
  entryPoints: { 'bin/acctclose': 'bin/acctclose.ts' },
  outdir: NEXT,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: ['keytar', 'sharp'],
  define: { ACCTCLOSE_VERSION: JSON.stringify(version) },
  banner: { js: COMMONJS },
  metafile: true,
});

await dropBanners(metafile);
await chmod(`${NEXT}/bin/acctclose.js`, 0o755);
await writeFile(`${NEXT}/bin/help.txt`, execFileSync(process.execPath, [`${NEXT}/bin/acctclose.js`, 'help']));
await writeFile(`${NEXT}/THIRD-PARTY-NOTICES.txt`, await notices(metafile));
await rm('dist', { recursive: true, force: true });
await rename(NEXT, 'dist');

/** Takes the means of CommonJS out of files that hold none: a check loads some fifty files, and each would make its own. */
async function dropBanners({ outputs }) {
  for (const file of Object.keys(outputs).filter((name) => name.endsWith('.js'))) {
    const [head, code] = (await readFile(file, 'utf8')).split(`${COMMONJS}\n`);
    if (!/\b(?:require|__filename)\b/.test(code)) await writeFile(file, head + code);
  }
}

/** The licence of every package whose code is in the bundle. */
async function notices({ inputs }) {
  const roots = Object.keys(inputs).map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  const folders = [...new Set(roots.filter(Boolean))].sort();
  return (await Promise.all(folders.map(notice))).join(`\n${'-'.repeat(80)}\n\n`);
}

async function notice(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? await readFile(`${folder}/${file}`, 'utf8') : await standardText(name, license, author);
  return `${name} ${version} (${license})\n\n${text}`;
}

/** The text of a licence whose package names it and ships none: its words are the same everywhere but for the holder. */
async function standardText(name, license, author) {
  if (license !== 'MIT') throw new Error(`${name} ships no text of its licence ${license}`);
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return (await readFile('licenses/MIT.txt', 'utf8')).replace('{holder}', holder.replace(/\s*[<(].*$/, ''));
}
