import { describe, expect, it } from 'vitest';
import {
  collectTexts,
  wordFinding,
  wordLoss,
  wordReason,
  wordStep,
  wordSteps,
} from '../../src/ui/messages.js';
import { STEPS, toolStep } from './plan-samples.js';
import { condition, FINDINGS, remedy, TEXTS } from './samples.js';

describe('wordFinding', () => {
  it('fills the sentence of the check with the finding and its arguments', () => {
    expect(wordFinding(FINDINGS.bill, TEXTS, 'sample.overdue')).toBe(
      'Bill of 2026-10 is unpaid: 5,128.40 CNY',
    );
  });

  it('makes every argument harmless', () => {
    expect(wordFinding(FINDINGS.hostile, TEXTS, 'sample.servers')).toBe(
      '\\x1b[31mred\\x0anewline\\x1b]0;title\\x07\\u202eevil\\x9b2J is running',
    );
  });

  it('takes the statement of a condition that has no check', () => {
    expect(wordFinding(FINDINGS.filing, TEXTS, FINDINGS.filing.code)).toBe(
      'No filing is left in the account, or each has been transferred.',
    );
  });

  it('calls a nameless subject by its id', () => {
    const { type, id } = FINDINGS.server.subject;
    const finding = { ...FINDINGS.server, subject: { type, id } };
    expect(wordFinding(finding, TEXTS, 'sample.servers')).toBe('i-bp1abcdefghij0001 is running');
  });

  it('throws for a code without wording', () => {
    const finding = { ...FINDINGS.server, code: 'unheard-of' };
    expect(() => wordFinding(finding, TEXTS, 'sample.servers')).toThrow('Code unheard-of has no wording');
  });

  it('throws when a sentence has a place that the finding does not fill', () => {
    const finding = { ...FINDINGS.bill, args: {} };
    expect(() => wordFinding(finding, TEXTS, 'sample.overdue')).toThrow('{month}');
  });
});

describe('wordReason', () => {
  it("fills the provider's sentence", () => {
    const reason = { code: 'bills-pending', args: { month: '2026-11' } };
    expect(wordReason(reason, TEXTS)).toBe('The bill of 2026-11 is final on the 4th of the next month.');
  });
});

describe('wordStep', () => {
  it('fills the sentence of the remedy with the thing and the arguments', () => {
    expect(wordStep(STEPS.paid, TEXTS)).toBe('Give back the server i-4, paid until 2027-01-31.');
  });

  it("gives a person's step the sentence of its finding", () => {
    expect(wordStep(STEPS.bill, TEXTS)).toBe('Bill of 2026-10 is unpaid: 5,128.40 CNY');
  });

  it('makes every argument harmless', () => {
    const step = toolStep('stop-server', { subject: FINDINGS.hostile.subject });
    expect(wordStep(step, TEXTS)).toBe('Stop \\x1b[31mred\\x0anewline\\x1b]0;title\\x07\\u202eevil\\x9b2J.');
  });

  it.each([
    ['a remedy that is not known', toolStep('sample.servers')],
    ['an effect that is not known', toolStep('stop-server', { effect: 'unheard-of' })],
  ])('throws for %s', (_, step) => {
    expect(() => wordStep(step, TEXTS)).toThrow('has no wording');
  });

  it('throws when a sentence has a place that the step does not fill', () => {
    expect(() => wordStep({ ...STEPS.paid, args: {} }, TEXTS)).toThrow('{day}');
  });
});

describe('wordSteps', () => {
  it('names what differs by the given join, and what is the same once', () => {
    const other = { ...STEPS.paid, subject: { type: 'ecs instance', id: 'i-5' } };
    expect(wordSteps([STEPS.paid, other], TEXTS, (values) => values.join('+'))).toBe(
      'Give back the server i-4+i-5, paid until 2027-01-31.',
    );
  });
});

describe('wordLoss', () => {
  it('says what goes with the thing', () => {
    expect(wordLoss([STEPS.release], TEXTS)).toBe('Its system disk and everything on it.');
  });

  it.each([
    ['is lost', { ...STEPS.release, destroys: false }],
    ['notable is lost', STEPS.key],
    ["is lost by a person's step", STEPS.bill],
  ])('says nothing where nothing %s', (_, step) => {
    expect(wordLoss([step], TEXTS)).toBeUndefined();
  });
});

describe('collectTexts', () => {
  const texts = collectTexts({
    title: 'Sample Cloud',
    conditions: [condition('one', 'One'), condition('two', 'Two')],
    checks: [
      { condition: 'sample.one', actions: [], messages: { same: 'of one' } },
      { condition: 'sample.two', actions: [], messages: { same: 'of two' } },
    ],
    remedies: [remedy('three', 'release', { same: 'of three' })],
    messages: { same: 'of the provider' },
  });

  it("lets each check have its own wording of a code, before the provider's", () => {
    expect(texts.template('same', 'sample.one')).toBe('of one');
    expect(texts.template('same', 'sample.two')).toBe('of two');
    expect(texts.template('same')).toBe('of the provider');
  });

  it('lets no other wording stand in for that of a remedy', () => {
    expect(texts.deed('same', 'three')).toBe('of three');
    expect(texts.deed('same', 'sample.one')).toBeUndefined();
    expect(texts.deed('toString', 'three')).toBeUndefined();
  });

  it('knows no wording that nobody gave', () => {
    expect(texts.template('toString', 'sample.one')).toBeUndefined();
  });
});
