import { describe, it } from 'vitest';
import { drawPage } from '../../../src/ui/render/draw.js';
import { renderError } from '../../../src/ui/render/error.js';
import { checkPage } from '../../../src/ui/render/check.js';
import { checksPage } from '../../../src/ui/render/checks.js';
import { conditionsPage } from '../../../src/ui/render/conditions.js';
import { membersPage } from '../../../src/ui/render/members.js';
import { profilesPage } from '../../../src/ui/render/profiles.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { expectGolden } from '../golden.js';
import { CONDITIONS, FAILURE, MEMBERS, PROFILES, REPORTS, STORED, view } from '../samples.js';

const VERDICTS = ['blocked', 'undecided', 'renounce', 'closable', 'partial'] as const;

describe('check', () => {
  it.each(VERDICTS)('%s, 100 columns', (verdict) => {
    const looks = view();
    expectGolden(`check/${verdict}-100.txt`, drawPage(checkPage(REPORTS[verdict], looks), looks));
  });

  it.each([
    ['blocked-80', { columns: 80 }],
    ['blocked-pipe', { columns: undefined }],
    ['blocked-80-color', { columns: 80, color: true }],
    ['blocked-80-zh', { columns: 80, words: wordsOf('zh') }],
    ['blocked-80-ko', { columns: 80, words: wordsOf('ko') }],
  ])('%s', (name, rest) => {
    const looks = view(rest);
    expectGolden(`check/${name}.txt`, drawPage(checkPage(REPORTS.blocked, looks), looks));
  });
});

describe.each([80, 100])('at %d columns', (columns) => {
  const looks = view({ columns });

  it.each([
    ['members', membersPage(MEMBERS, looks)],
    ['no-members', membersPage({ ...MEMBERS, members: [] }, looks)],
    ['checks', checksPage(PROFILES, looks)],
    ['conditions', conditionsPage({ kind: 'conditions', conditions: CONDITIONS }, looks)],
    ['profiles', profilesPage(STORED, looks)],
    ['no-profiles', profilesPage({ kind: 'profiles', profiles: [] }, looks)],
  ])('%s', (name, page) => {
    expectGolden(`lists/${name}-${String(columns)}.txt`, drawPage(page, looks));
  });
});

describe('error', () => {
  it.each([
    ['pipe', { columns: undefined }],
    ['60', { columns: 60 }],
    ['color', { color: true }],
  ])('%s', (name, rest) => {
    expectGolden(`error/${name}.txt`, renderError(FAILURE, view(rest)));
  });
});
