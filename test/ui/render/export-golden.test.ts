import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../src/ui/render/draw.js';
import { exportPage, manifestBlocks } from '../../../src/ui/render/export.js';
import { verifyPage } from '../../../src/ui/render/verify.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { expectGolden } from '../golden.js';
import { DAMAGED, EXPORTS } from '../export-samples.js';
import { view } from '../samples.js';

describe('export', () => {
  it.each(['complete', 'different', 'incomplete', 'withheld'] as const)('%s, 100 columns', (outcome) => {
    const looks = view();
    expectGolden(`export/${outcome}-100.txt`, drawPage(exportPage(EXPORTS[outcome], looks), looks));
  });

  it.each([
    ['different-80', { columns: 80 }],
    ['different-pipe', { columns: undefined }],
    ['different-80-color', { columns: 80, color: true }],
    ['different-80-zh', { columns: 80, words: wordsOf('zh') }],
    ['different-80-ko', { columns: 80, words: wordsOf('ko') }],
  ])('%s', (name, rest) => {
    const looks = view(rest);
    expectGolden(`export/${name}.txt`, drawPage(exportPage(EXPORTS.different, looks), looks));
  });
});

describe('an export that is to be kept', () => {
  it('80 columns, names what it holds nothing of', () => {
    const looks = view({ columns: 80 });
    const lines = drawPage(manifestBlocks(EXPORTS.complete.manifest, looks), looks);
    expect(lines.join('\n')).toMatch(/Not in this export\n.*transactions\n.*resources\n/);
    expectGolden('export/kept-80.txt', lines);
  });
});

describe('export verify', () => {
  it('damaged, 80 columns', () => {
    const looks = view({ columns: 80 });
    expectGolden('export/damaged-80.txt', drawPage(verifyPage(DAMAGED, looks), looks));
  });

  it('intact', () => {
    const looks = view();
    const lines = drawPage(verifyPage({ ...DAMAGED, problems: [] }, looks), looks);
    expect(lines.join('\n')).not.toContain('undefined');
    expectGolden('export/intact-100.txt', lines);
  });
});
