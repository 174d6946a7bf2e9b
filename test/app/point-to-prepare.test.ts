import { describe, expect, it } from 'vitest';
import { pointToPrepare } from '../../src/app/point-to-prepare.js';
import type { Finding, Resolution } from '../../src/domain/finding.js';
import type { RemedyMeta } from '../../src/domain/remedy.js';

const CONSOLE: Resolution = { by: 'console', url: 'https://console.example' };
const REMEDY: RemedyMeta = {
  ...{ id: 'release-server', stage: 'release', mutation: 'vm:Delete', lookedAtBy: ['vm:List'], needs: [] },
  ...{ clears: ['cloud.servers'], destroys: true, waitSeconds: 60, messages: {} },
};

const pointed = (over: Partial<Finding> = {}, remedy: Partial<RemedyMeta> = {}): Resolution | undefined => {
  const finding: Finding = {
    ...{ code: 'x', severity: 'must-process', subject: { type: 'server', id: '1' }, resolve: CONSOLE },
    ...{ seenBy: ['index:Search', 'vm:List'], ...over },
  };
  return pointToPrepare([finding], 'cloud.servers', [{ ...REMEDY, ...remedy }])[0]?.resolve;
};

describe('pointToPrepare', () => {
  it('names the command where a remedy reads the list that showed the thing', () => {
    expect(pointed()).toEqual({ ...CONSOLE, by: 'api', command: 'acctclose prepare' });
  });

  it.each<[string, Partial<Finding>, Partial<RemedyMeta>]>([
    ['no remedy reads the list', { seenBy: ['index:Search'] }, {}],
    ['nobody says which list showed it', { seenBy: [] }, {}],
    ['the remedy clears another condition', {}, { clears: ['cloud.keys'] }],
    ['the remedy only gives prepaid things back', {}, { onlyForRefund: true }],
    ['its term ends on a day', { resolve: { ...CONSOLE, until: '2027-01-01' } }, {}],
    ['nothing has to be done', { severity: 'notice' }, {}],
  ])('leaves it to a person where %s', (_case, finding, remedy) => {
    expect(pointed(finding, remedy)?.by).toBe('console');
  });

  it('leaves alone what only a ticket clears', () => {
    expect(pointed({ resolve: { by: 'ticket' } })).toEqual({ by: 'ticket' });
  });
});
