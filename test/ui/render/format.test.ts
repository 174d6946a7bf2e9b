import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/ui/render/format.js';
import { PLAN, PREPARED } from '../plan-samples.js';
import { CONDITIONS, MEMBERS, PROFILES, REPORTS, STORED, view } from '../samples.js';

const SIGNS = {
  table: /^\S/,
  json: /^\{\n {2}"schemaVersion": "1"/,
  csv: /^[a-zA-Z]+,/,
  markdown: /^[#|]/,
} as const;

describe.each([
  REPORTS.blocked,
  MEMBERS,
  PROFILES,
  { kind: 'conditions', conditions: CONDITIONS } as const,
  STORED,
  PLAN,
  PREPARED.partly,
])('a report of kind $kind', (report) => {
  it.each(['table', 'json', 'csv', 'markdown'] as const)('as %s', (format) => {
    const text = formatReport(report, format, view());
    expect(text).toMatch(SIGNS[format]);
    expect(text).not.toMatch(/\n$/);
  });
});
