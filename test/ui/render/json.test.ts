import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  checksDocument,
  conditionsDocument,
  errorDocument,
  membersDocument,
  profilesDocument,
  toJson,
} from '../../../src/ui/render/json.js';
import { planDocument, prepareDocument } from '../../../src/ui/render/plan-forms.js';
import { EMPTY_PLAN, PLAN, PREPARED } from '../plan-samples.js';
import {
  CONDITIONS,
  DENIED,
  FAILURE,
  MEMBERS,
  PROFILES,
  REPORTS,
  STORED,
  THROTTLED,
  view,
} from '../samples.js';

const FOLDER = join(import.meta.dirname, '../../../schemas');
const LIST = { kind: 'conditions', conditions: CONDITIONS } as const;

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
for (const file of readdirSync(FOLDER))
  ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as object);

function schema(kind: string): ValidateFunction {
  const validate = ajv.getSchema(`${kind}.schema.json`);
  if (!validate) throw new Error(`There is no schema of ${kind}`);
  return validate;
}

/** What a script reads. */
function read(document: object): Record<string, unknown> {
  return JSON.parse(toJson(document)) as Record<string, unknown>;
}

const DOCUMENTS = [
  ...Object.entries(REPORTS).map(
    ([verdict, report]) => [`check, ${verdict}`, checkDocument(report, view())] as const,
  ),
  ['members', membersDocument(MEMBERS, view())],
  ['no member', membersDocument({ ...MEMBERS, members: [] }, view())],
  ['profiles checked', checksDocument(PROFILES, view())],
  ['conditions', conditionsDocument(LIST)],
  ['profiles', profilesDocument(STORED)],
  ['no profile', profilesDocument({ kind: 'profiles', profiles: [] })],
  ['a plan', planDocument(PLAN, view())],
  ['an empty plan', planDocument(EMPTY_PLAN, view())],
  ...Object.entries(PREPARED).map(
    ([name, report]) => [`prepare, ${name}`, prepareDocument(report, view())] as const,
  ),
  ['error', errorDocument(FAILURE, 4)],
] as const;

describe.each(DOCUMENTS)('the document of %s', (_, document) => {
  const parsed = read(document);
  const validate = schema(String(parsed['kind']));

  it('is what its schema says', () => {
    validate(parsed);
    expect(validate.errors).toBeNull();
  });

  it('may hold nothing that its schema does not name', () => {
    expect(validate({ ...parsed, surprise: 1 })).toBe(false);
  });

  it('is plain text that cannot drive a terminal', () => {
    expect(toJson(document).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
  });
});

describe('a schema', () => {
  const document = read(checkDocument(REPORTS.undecided, view()));
  const [condition] = (document['conditions'] as Record<string, unknown>[]).filter(
    ({ status }) => status === 'unknown',
  );

  it('wants a reason where something is unknown', () => {
    expect(schema('check')({ ...document, conditions: [condition] })).toBe(true);
    const unexplained = Object.entries(condition!).filter(([name]) => name !== 'reason');
    expect(schema('check')({ ...document, conditions: [Object.fromEntries(unexplained)] })).toBe(false);
  });

  it('lets no condition pass that has a reason to doubt', () => {
    expect(schema('check')({ ...document, conditions: [{ ...condition, status: 'pass' }] })).toBe(false);
  });

  it.each([
    ['a float as amount', { amount: { value: 12.34, currency: 'CNY' } }],
    ['an unknown severity', { severity: 'fatal' }],
    ['a finding without a way out', { resolve: undefined }],
  ])('refuses %s', (_, change) => {
    const finding = {
      code: 'c',
      severity: 'notice',
      subject: { type: 't', id: 'i' },
      message: 'm',
      resolve: { by: 'none' },
    };
    const findings = JSON.parse(JSON.stringify([{ ...finding, ...change }])) as unknown;
    expect(schema('check')({ ...document, conditions: [{ ...condition, findings: [finding] }] })).toBe(true);
    expect(schema('check')({ ...document, conditions: [{ ...condition, findings }] })).toBe(false);
  });
});

describe('toJson', () => {
  it('gives back exactly what the provider said, hostile or not', () => {
    const document = read(checkDocument(REPORTS.blocked, view()));
    const [servers] = document['conditions'] as { findings: { subject: { name: string } }[] }[];
    expect(servers?.findings[1]?.subject.name).toBe(
      '\u001b[31mred\nnewline\u001b]0;title\u0007\u202eevil\u009b2J',
    );
  });

  it('writes times in UTC without fractions', () => {
    const { startedAt, finishedAt } = read(checkDocument(REPORTS.blocked, view()));
    expect([startedAt, finishedAt]).toEqual(['2026-11-21T19:13:00Z', '2026-11-21T19:13:04Z']);
  });
});

describe('the reason of an unknown', () => {
  it('is the first gap, with what would settle all of them; every gap is listed', () => {
    const document = read(checkDocument(REPORTS.blocked, view()));
    const conditions = document['conditions'] as { id: string }[];
    expect(conditions.find(({ id }) => id === 'sample.domains')).toMatchObject({
      status: 'unknown',
      reason: {
        code: DENIED.code,
        needs: DENIED.needs,
        action: DENIED.action,
        message: 'Permission refused',
        providerCode: DENIED.providerCode,
        requestId: DENIED.requestId,
      },
      gaps: [{ code: 'denied' }, { code: 'throttled', action: THROTTLED.action }],
    });
  });

  it('stands alone where there is one gap', () => {
    const document = read(checkDocument(REPORTS.undecided, view()));
    const conditions = document['conditions'] as { id: string }[];
    expect(conditions.find(({ id }) => id === 'sample.domains')).not.toHaveProperty('gaps');
  });
});

describe('a step', () => {
  const document = read(planDocument(PLAN, view()));
  const steps = document['steps'] as Record<string, unknown>[];

  it('says what it does and what is lost', () => {
    expect(steps.find(({ remedy }) => remedy === 'release-server')).toMatchObject({
      text: 'Release the server i-bp1abcdefghij0001.',
      lost: 'Its system disk and everything on it.',
      destroys: true,
      takes: ['d-1', 'd-2', 'd-3', 'd-4'],
      taken: ['d-1', 'd-2', 'd-3', 'd-4'].map((id) => ({ type: 'cloud disk', id, region: 'cn-hangzhou' })),
    });
  });

  it('keeps amounts exact', () => {
    expect(steps.flatMap(({ amount }) => amount ?? [])).toContainEqual({ value: '-1234.5', currency: 'CNY' });
  });

  it.each([
    ['an actor that is nobody', { actor: 'magic' }],
    ['no sentence', { text: '' }],
    ['a float as amount', { amount: { value: 1.5, currency: 'CNY' } }],
    ['no word on what it destroys', { destroys: undefined }],
  ])('is refused by the schema with %s', (_, change) => {
    const changed = JSON.parse(
      JSON.stringify({ ...document, steps: [{ ...steps[0], ...change }] }),
    ) as unknown;
    expect(schema('plan')(changed)).toBe(false);
  });
});

describe('profiles', () => {
  it('never show a whole key id', () => {
    expect(toJson(profilesDocument(STORED))).not.toMatch(/LTAIabcdefgh0001|short/);
  });
});
