import { describe, expect, it } from 'vitest';
import { readStated } from '../../src/app/stated-steps.js';
import { stepFor } from '../helpers/fake-cloud.js';

const word = (id: string) => stepFor(id, { actor: 'you', remedy: 'cloud.data', verifiedBy: [] });
const plan = {
  steps: [
    word('disk'),
    word('bucket'),
    stepFor('bill', { actor: 'you', remedy: 'cloud.bills' }),
    stepFor('d-1'),
  ],
};
const read = (done: readonly string[], notNeeded: readonly string[] = []) => [
  ...readStated(plan, { done, notNeeded }),
];

describe('what is said of steps by flags', () => {
  it('names a step, or all steps of a condition', () => {
    expect(read(['remove:disk'])).toEqual([['remove:disk', 'done']]);
    expect(read([], ['cloud.data'])).toEqual([
      ['remove:disk', 'not-needed'],
      ['remove:bucket', 'not-needed'],
    ]);
    expect(read(['cloud.bills'])).toEqual([['remove:bill', 'done']]);
  });

  it.each(['nothing', 'remove:d-1'])('is refused of %s, which is no step of a person', (name) => {
    expect(() => read([name])).toThrow(/no step of yours/);
  });

  it('cannot waive what a check finds', () => {
    expect(() => read([], ['remove:bill'])).toThrow(/is needed/);
  });
});
