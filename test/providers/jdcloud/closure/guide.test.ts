import { describe, expect, it } from 'vitest';
import type { ProcedureInput } from '../../../../src/domain/closure.js';
import { calendar } from '../../../../src/ports/calendar.js';
import { guide } from '../../../../src/providers/jdcloud/closure/guide.js';
import { closureSuite } from '../../../family/closure.suite.js';
import { env } from '../hand-made-facts.js';

closureSuite({
  id: 'jdcloud',
  hosts: /(?:^|\.)(?:jdcloud|jcloudcs)\.com$/,
  materials: { personal: 3, enterprise: 1, none: 0 },
  materialsBy: { console: { personal: 0, enterprise: 1, none: 0 } },
});

function idsOf(way: string, verification: ProcedureInput['verification']): readonly string[] {
  const input = { account: { ...env.account, verification }, verification, way };
  return guide.steps(input).map(({ id }) => id);
}

describe('closure by ticket', () => {
  it('wants three photos of a person', () => {
    expect(idsOf('ticket', 'personal')).toEqual([
      'id-front',
      'id-back',
      'statement',
      'email',
      'phone',
      'open-ticket',
      'upload-photos',
      'write-request',
      'submit-ticket',
    ]);
  });

  it('wants the sealed form of a company, and says where it is', () => {
    expect(idsOf('ticket', 'enterprise')).toEqual([
      'consent',
      'email',
      'phone',
      'open-ticket',
      'upload-consent',
      'write-request',
      'submit-ticket',
    ]);
    const [consent] = guide.steps({ account: env.account, verification: 'enterprise', way: 'ticket' });
    expect(consent?.text.args?.['form']).toMatch(/Consent-of-Canceling-JD-Cloud-Account\.docx$/);
  });

  it('wants no paper of anybody else', () => {
    expect(idsOf('ticket', 'none')).toEqual([
      'email',
      'phone',
      'open-ticket',
      'write-request',
      'submit-ticket',
    ]);
  });

  it('quotes the statement as the page has it, with the user name in it', () => {
    expect(guide.messages['statement']).toContain(
      'I agree to the Instructions for the Cancellation of JD Cloud Account and apply for the cancellation of JD Cloud Account: {name}.',
    );
  });
});

describe('closure in the console', () => {
  it('wants a paper of companies only', () => {
    const walk = ['open-console', 'enter-code', 'accept-notice', 'await-check', 'submit-console'];
    expect(idsOf('console', 'personal')).toEqual(walk);
    expect(idsOf('console', 'none')).toEqual(walk);
    expect(idsOf('console', 'enterprise')).toEqual([
      'consent',
      'open-console',
      'enter-code',
      'upload-consent',
      'accept-notice',
      'await-check',
      'submit-console',
    ]);
  });
});

it('recommends the way of the closure page and knows no third one', () => {
  expect(guide.ways).toEqual(['ticket', 'console']);
  expect(() => idsOf('constructor', 'none')).toThrow('no way');
});

describe('the answer', () => {
  const span = async (since: string) => {
    const { from, to } = (await guide.expect('under-review', new Date(since), calendar)) ?? {};
    return [from, to];
  };

  it.each([
    ['a weekend', '2026-11-20T03:00:00Z', '2026-11-20', '2026-11-25'],
    ['New Year, after which a Sunday is worked', '2025-12-31T03:00:00Z', '2025-12-31', '2026-01-06'],
    [
      'Chinese New Year, before which a Saturday is worked',
      '2026-02-13T03:00:00Z',
      '2026-02-13',
      '2026-02-25',
    ],
    ['midnight in China', '2026-11-22T16:30:00Z', '2026-11-23', '2026-11-26'],
  ])('comes within three working days, across %s', async (_name, since, from, to) => {
    expect(await span(since)).toEqual([from, to]);
  });
});
