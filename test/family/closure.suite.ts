import { beforeAll, describe, expect, it } from 'vitest';
import { VERIFICATIONS, type AccountIdentity, type Caller } from '../../src/domain/account.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import {
  CLOSURE_STAGES,
  type ClosureGuide,
  type ProcedureInput,
  type ProcedureStep,
  type Wording,
} from '../../src/domain/closure.js';
import { QUESTION_IDS } from '../../src/domain/closing.js';
import { calendar } from '../../src/ports/calendar.js';
import { loadAdapter } from '../helpers/check-scenario.js';

type Materials = Readonly<Record<ProcedureInput['verification'], number>>;

export interface ClosureSuite {
  readonly id: string;
  /** Hosts of the provider's own. */
  readonly hosts: RegExp;
  /** Number of files to be uploaded, by how the account is verified. */
  readonly materials: Materials;
  /** The same for ways that ask for others. */
  readonly materialsBy?: Readonly<Record<string, Materials>>;
}

const CALLERS: readonly Caller[] = ['owner', 'sub-user', 'role', 'unknown'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What every provider's closure guide promises, for whoever closes and by whatever way. */
export function closureSuite({ id, hosts, materials, materialsBy = {} }: ClosureSuite): void {
  describe(`closure guide of ${id}`, () => {
    let adapter: ProviderAdapter;
    let guide: ClosureGuide;
    beforeAll(async () => {
      adapter = await loadAdapter(id);
      guide = await adapter.closureGuide!();
    });

    const inputs = (): readonly ProcedureInput[] =>
      ['unknown', ...adapter.sites].flatMap((site) =>
        CALLERS.flatMap((caller) =>
          VERIFICATIONS.flatMap((verification) =>
            guide.ways.map((way) => ({ account: identity(id, site, caller), verification, way })),
          ),
        ),
      );
    const procedures = (): readonly (readonly ProcedureStep[])[] =>
      inputs().map((input) => guide.steps(input));

    it('words its warning, its ways, its advice and every step', () => {
      const wordings = procedures().flat().flatMap(wordingsOf);
      const codes = [
        guide.warning,
        guide.advice.rejected,
        guide.advice.restored,
        ...guide.ways.map((code) => ({ code })),
        ...wordings,
      ].map(({ code }) => code);
      expect(codes.filter((code) => !Object.hasOwn(guide.messages, code))).toEqual([]);
    });

    it('fills every place of a sentence', () => {
      for (const steps of procedures()) {
        const known = ['accountId', 'name', ...steps.map((step) => step.id)];
        for (const { code, args = {} } of steps.flatMap(wordingsOf)) {
          const places = placesOf(guide, code);
          expect([...known, ...Object.keys(args)], code).toEqual(expect.arrayContaining(places));
        }
      }
    });

    it('names each step once, and none like a question that is no step', () => {
      for (const steps of procedures()) {
        const ids = steps.map((step) => step.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Object.values(QUESTION_IDS).filter((taken) => ids.includes(taken))).toEqual([]);
      }
    });

    it('files once, after everything that is asked for', () => {
      for (const steps of procedures()) {
        const filing = steps.flatMap((step, place) => (step.kind === 'walk' && step.submits ? [place] : []));
        expect(filing).toHaveLength(1);
        const asked = steps.findLastIndex(({ kind }) => kind !== 'walk');
        expect(asked).toBeLessThan(filing[0]!);
      }
    });

    it('sends nobody but to the provider, and safely', () => {
      const addresses = procedures().flat().flatMap(addressesOf);
      expect(addresses.filter(({ protocol, host }) => protocol !== 'https:' || !hosts.test(host))).toEqual(
        [],
      );
    });

    it('asks for the papers that the page names, each with a rule that a file can meet', () => {
      for (const input of inputs()) {
        const asked = guide.steps(input).flatMap((step) => (step.kind === 'material' ? [step.rule] : []));
        const wanted = (materialsBy[input.way] ?? materials)[input.verification];
        expect(asked, input.verification).toHaveLength(wanted);
        for (const { formats, leastPixels, mostBytes } of asked) {
          expect(formats.length).toBeGreaterThan(0);
          expect(leastPixels).toBeGreaterThan(0);
          expect(mostBytes).toBeGreaterThan(100_000);
        }
      }
    });

    it('expects nothing after the end, and words what it expects before', async () => {
      const since = new Date('2026-11-21T08:00:00Z');
      expect(await guide.expect('closed', since, calendar)).toBeUndefined();
      expect(await guide.expect(guide.afterSubmission, since, calendar)).toBeDefined();
      for (const stage of CLOSURE_STAGES) {
        const expected = await guide.expect(stage, since, calendar);
        if (!expected) continue;
        const { next, from, to, text } = expected;
        expect(next).not.toBe(stage);
        expect(guide.messages, stage).toHaveProperty([text.code]);
        const known = ['accountId', 'name', ...Object.keys(text.args ?? {})];
        expect(known, stage).toEqual(expect.arrayContaining(placesOf(guide, text.code)));
        for (const day of [from, to]) if (day !== undefined) expect(day).toMatch(DAY);
        if (from !== undefined && to !== undefined) expect(to >= from).toBe(true);
      }
    });
  });
}

function wordingsOf(step: ProcedureStep): readonly Wording[] {
  const pasted = step.kind === 'walk' && step.paste ? [step.paste] : [];
  const choices = step.kind === 'choice' ? step.choices.map((code) => ({ code })) : [];
  return [step.text, ...pasted, ...choices];
}

/** Places of a sentence that something has to fill. */
function placesOf({ messages }: ClosureGuide, code: string): string[] {
  return [...(messages[code] ?? '').matchAll(/\{([^}]*)\}/g)].map(([, place = '']) => place);
}

/** Addresses to open, and those that a text names. */
function addressesOf(step: ProcedureStep): readonly URL[] {
  const named = Object.values(step.text.args ?? {}).filter((text) => /^https?:/.test(text));
  const opened = step.kind === 'walk' && step.url !== undefined ? [step.url] : [];
  return [...opened, ...named].map((address) => new URL(address));
}

function identity(provider: string, site: string, caller: Caller): AccountIdentity {
  const callerName = caller === 'sub-user' ? { callerName: 'closer' } : {};
  return { provider, accountId: '42', site, caller, ...callerName, verification: 'unknown' };
}
