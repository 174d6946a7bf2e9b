import { describe, expect, it } from 'vitest';
import { chooseSteps, readNames, type StepChoice } from '../../src/app/choose-steps.js';
import type { AcctcloseError } from '../../src/domain/errors.js';
import { PLAN_VERSION, type Plan, type PlanStep } from '../../src/domain/plan.js';
import { stepFor } from '../helpers/fake-cloud.js';

const disk = { type: 'Disk', id: 'd-1', region: 'north' };
const server = { type: 'Server', id: 's-1', region: 'north' };

const PLAN: Plan = {
  ...{
    version: PLAN_VERSION,
    provider: 'cloud',
    accountId: '42',
    createdAt: new Date(0),
    inventoryDigest: '',
  },
  steps: [
    stepFor('s-1', {
      id: 'renewal-off:s-1',
      stage: 'settle',
      remedy: 'renewal-off',
      subject: server,
      destroys: false,
    }),
    stepFor('s-1', { id: 'stop:s-1', remedy: 'stop', subject: server, destroys: false }),
    stepFor('s-1', { subject: server, dependsOn: ['stop:s-1'], takes: [disk], tags: { env: 'prod' } }),
    stepFor('d-1', { subject: disk }),
    stepFor('d-2', { subject: { type: 'Disk', id: 'd-2', region: 'south' }, tags: { env: 'test' } }),
  ],
  ...{ leftOut: [], renounced: [], gaps: [] },
};

const choose = (choice: Partial<StepChoice>): readonly string[] =>
  chooseSteps(PLAN, { only: [], exclude: [], ...choice }).steps.map(({ id }) => id);

describe('chooseSteps', () => {
  it('keeps everything when nothing is chosen', () => {
    expect(choose({})).toHaveLength(5);
  });

  it.each([
    ['an id', 'd-2', ['remove:d-2']],
    ['id=', 'id=d-2', ['remove:d-2']],
    ['type=', 'type=disk', ['remove:d-1', 'remove:d-2']],
    ['region=', 'region=south', ['remove:d-2']],
    ['tag=', 'tag=env=test', ['remove:d-2']],
    ['tag= without a value', 'tag=env', ['remove:d-2']],
    ['a stage', 'settle', ['renewal-off:s-1']],
    ['a remedy', 'renewal-off', ['renewal-off:s-1']],
  ])('chooses by %s', (_, text, ids) => {
    expect(choose({ only: [text] })).toEqual(ids);
  });

  it('leaves out every step of a thing that is to stay', () => {
    expect(choose({ exclude: ['s-1'] })).toEqual(['remove:d-1', 'remove:d-2']);
  });

  it('leaves out what would take along a thing that is to stay', () => {
    expect(choose({ exclude: ['d-1'] })).toEqual(['renewal-off:s-1', 'remove:d-2']);
  });

  it.each(['d-0', 'id=d-0'])('leaves out what would take along %s, which has no step', (text) => {
    const taking = stepFor('s-0', { takes: [{ type: 'disk', id: 'd-0' }] });
    const plan = { ...PLAN, steps: [taking, stepFor('s-2', { takes: [{ type: 'disk', id: 'd-2' }] })] };
    const { steps } = chooseSteps(plan, { only: [], exclude: [text] });
    expect(steps.map(({ id }) => id)).toEqual(['remove:s-2']);
    expect(() => chooseSteps(plan, { only: [text], exclude: [] })).toThrow(/Nothing in the plan is meant by/);
  });

  describe('of what goes along', () => {
    const along = { ...disk, id: 'd-0', name: 'data', tags: { keep: 'yes' } };
    const plan = {
      ...PLAN,
      steps: [
        stepFor('s-0', { subject: { ...server, id: 's-0', region: 'east' }, takes: [along] }),
        stepFor('s-2', { subject: { ...server, id: 's-2' }, takes: [{ type: 'address', id: '1.2.3.4' }] }),
      ],
    };
    const leave = (...exclude: readonly string[]): Plan => chooseSteps(plan, { only: [], exclude });

    it.each(['d-0', 'id=d-0', 'data', 'name=data', 'type=DISK', 'tag=keep', 'tag=keep=yes'])(
      'leaves out the taker of what %s names, and says why',
      (text) => {
        const { steps, leftOut } = leave(text);
        expect(steps.map(({ id }) => id)).toEqual(['remove:s-2']);
        expect(leftOut).toEqual([{ step: 'remove:s-0', reason: 'takes', because: 'd-0' }]);
      },
    );

    it('knows its own region, and that of its taker where it has none', () => {
      expect(leave('region=north').steps).toEqual([]);
      expect(leave('region=east').steps.map(({ id }) => id)).toEqual(['remove:s-2']);
    });

    it.each(['tag=keep=no', 'tag=env', 'name=d-0'])(
      'takes nothing along for what %s does not name',
      (text) => {
        expect(() => leave(text)).toThrow(/Nothing in the plan is meant by/);
      },
    );

    it('cannot be chosen by itself', () => {
      expect(() => chooseSteps(plan, { only: ['type=disk'], exclude: [] })).toThrow(
        expect.objectContaining({
          code: 'unknown-step',
          tryThis: expect.arrayContaining(['It only goes along with s-0: choose that.']) as unknown,
        }),
      );
    });

    it('is near what was mistyped', () => {
      const near = (text: string): unknown => {
        try {
          return leave(text);
        } catch (error) {
          return (error as AcctcloseError).tryThis[0];
        }
      };
      expect(near('type=dsik')).toBe('Near that: type=Disk.');
      expect(near('tag=keep=yess')).toBe('Near that: tag=keep=yes.');
      expect(near('region=nort')).toBe('Near that: region=north.');
      expect(near('s-9')).toBe('Near that: s-0, s-2.');
    });
  });

  describe('does not half prepare what stays', () => {
    const lift = stepFor('s-1', { id: 'lift:s-1', destroys: false });
    const stop = stepFor('s-1', { id: 'stop:s-1', destroys: false, dependsOn: ['lift:s-1'] });
    const free = stepFor('ip', { id: 'free:ip', destroys: false });
    const end = stepFor('s-1', { dependsOn: ['stop:s-1', 'free:ip'], takes: [disk] });
    const ip = stepFor('ip', { dependsOn: ['free:ip'] });
    const left = (steps: readonly PlanStep[], choice: Partial<StepChoice>): readonly string[] =>
      chooseSteps({ ...PLAN, steps }, { only: [], exclude: [], ...choice }).steps.map(({ id }) => id);

    it('back to the first of its steps', () => {
      expect(left([lift, stop, free, end], { exclude: ['d-1'] })).toEqual([]);
    });

    it('but prepares what goes', () => {
      expect(left([lift, stop, free, end, ip], { exclude: ['d-1'] })).toEqual(['free:ip', 'remove:ip']);
    });

    it('and does the steps that are chosen by themselves', () => {
      expect(left([lift, stop, free, end, ip], { exclude: ['release'] })).toEqual([]);
      const settling = { ...lift, stage: 'settle' } as const;
      expect(left([settling, stop, free, end], { exclude: ['release'] })).toEqual(['lift:s-1']);
      expect(left([settling, stop, free, end], { only: ['settle'] })).toEqual(['lift:s-1']);
    });
  });

  describe('of the copying of data', () => {
    const copy = (type: string): PlanStep =>
      stepFor(type, {
        ...{ id: `data:${type}`, stage: 'backup', actor: 'you', destroys: false, verifiedBy: [] },
        subject: { type, id: type },
      });
    const plan = { ...PLAN, steps: [copy('Disk'), copy('Bucket'), ...PLAN.steps] };
    const idsOf = (choice: Partial<StepChoice>): readonly string[] =>
      chooseSteps(plan, { only: [], exclude: [], ...choice }).steps.map(({ id }) => id);

    it('keeps what is taken away, and with it what never was to be', () => {
      expect(idsOf({ exclude: ['d-1'] })).toContain('data:Disk');
      expect(idsOf({ exclude: ['type=disk'] })).toEqual(['data:Bucket', 'renewal-off:s-1']);
      expect(idsOf({ exclude: ['d-1', 'd-2', 's-1'] })).toEqual(['data:Bucket']);
      expect(idsOf({ only: ['backup', 'd-2'] })).toEqual(['data:Disk', 'remove:d-2']);
    });

    it('can itself be left out, and then spares nothing', () => {
      const { steps, leftOut } = chooseSteps(plan, { only: [], exclude: ['data:Disk'] });
      expect(steps).toHaveLength(plan.steps.length - 1);
      expect(leftOut).toEqual([{ step: 'data:Disk', reason: 'excluded', because: 'data:Disk' }]);
    });
  });

  it('says of each step why it is left out', () => {
    const why = (choice: Partial<StepChoice>): unknown =>
      chooseSteps(PLAN, { only: [], exclude: [], ...choice }).leftOut;
    expect(why({ exclude: ['stop:s-1'] })).toContainEqual({
      ...{ step: 'remove:s-1', reason: 'excluded', because: 'stop:s-1' },
    });
    expect(why({ exclude: ['settle'] })).toEqual([
      { step: 'renewal-off:s-1', reason: 'excluded', because: 'settle' },
    ]);
    expect(why({ only: ['remove:s-1', 'd-1'] })).toEqual([
      { step: 'renewal-off:s-1', reason: 'not-chosen' },
      { step: 'stop:s-1', reason: 'not-chosen' },
      { step: 'remove:s-1', reason: 'follows', because: 'stop:s-1' },
      { step: 'remove:d-2', reason: 'not-chosen' },
    ]);
  });

  it('leaves out what comes after a step that is left out', () => {
    expect(choose({ exclude: ['stop:s-1'] })).not.toContain('remove:s-1');
  });

  it('leaves the things of a stage alone only in that stage', () => {
    expect(choose({ exclude: ['settle'] })).toEqual(['stop:s-1', 'remove:s-1', 'remove:d-1', 'remove:d-2']);
  });

  it('takes the parts of a thing for the thing', () => {
    const keyOf = stepFor('key-1', { target: { user: 'u-1' } });
    const plan = { ...PLAN, steps: [keyOf, stepFor('u-1')] };
    expect(chooseSteps(plan, { only: [], exclude: ['u-1'] }).steps).toEqual([]);
  });

  it('names what it left out', () => {
    const { leftOut } = chooseSteps(PLAN, { only: [], exclude: ['region=south'] });
    expect(leftOut).toEqual([{ step: 'remove:d-2', reason: 'excluded', because: 'region=south' }]);
  });

  it.each(['nothing-of-that-name', 'region=west', 'type=', 'tag=__proto__'])(
    'refuses %s, which means nothing',
    (text) => {
      expect(() => choose({ exclude: [text] })).toThrow(/Nothing in the plan is meant by/);
    },
  );
});

describe('readNames', () => {
  it('keeps the spaces of a name', () => {
    expect(readNames('front door, type=EIP,, ')).toEqual(['front door', 'type=EIP']);
  });
});
