import { describe, expect, it } from 'vitest';
import { conditions } from '../../../src/providers/tencent/conditions.js';

const names = (seed: boolean): readonly string[] =>
  conditions
    .filter(({ beyondSeed }) => (beyondSeed === undefined) === seed)
    .map(({ id }) => id.replace('tencent.', ''));

describe('the conditions of Tencent Cloud', () => {
  it('are those of the closure page', () => {
    expect(names(true)).toEqual([
      'orders',
      'services',
      'outstanding',
      'obligations',
      'unused-rights',
      'bindings',
      'collaborators',
      'sub-users',
      'message-recipients',
      'api-keys',
      'data-backup',
      'good-faith',
      'complaints',
      'other-matters',
      'mobile-verification',
      'identity-documents',
      'review',
      'irreversible',
    ]);
  });

  it('let what another text alone wants looked at stop nothing', () => {
    const advised = conditions.filter(({ advice }) => advice).map(({ id }) => id);
    expect(advised).toEqual(['tencent.support-only', 'tencent.project-keys']);
  });

  it('say where the owner sees what calls decide', () => {
    const called = conditions.filter(({ verify }) => verify === 'api' || verify === 'hint');
    expect(called.filter(({ where }) => where === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('mark what only other official texts name', () => {
    expect(names(false)).toEqual(['support-only', 'organization', 'project-keys']);
  });
});
