import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { loadAdapter } from '../helpers/check-scenario.js';

/** What every adapter promises about itself, whatever its provider. */
export function adapterSuite(id: string): void {
  describe(`adapter ${id}`, () => {
    let adapter: ProviderAdapter;
    beforeAll(async () => {
      adapter = await loadAdapter(id);
    });

    it('carries its id and names each condition after itself', () => {
      expect(adapter.id).toBe(id);
      expect(adapter.conditions.filter((condition) => !condition.id.startsWith(`${id}.`))).toEqual([]);
    });

    it('names each condition once', () => {
      const ids = adapter.conditions.map((condition) => condition.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('decides each condition by exactly one check or one statement', () => {
      const undecided = adapter.conditions.filter((condition) => {
        const checks = adapter.checks.filter((check) => check.condition === condition.id).length;
        return checks + (condition.statement ? 1 : 0) !== 1;
      });
      expect(undecided.map((condition) => condition.id)).toEqual([]);
    });

    it('has a check for every condition that calls decide', () => {
      const needed = adapter.conditions.filter(({ verify }) => verify === 'api' || verify === 'hint');
      const checked = new Set(adapter.checks.map((check) => check.condition));
      expect(needed.map((condition) => condition.id).filter((name) => !checked.has(name))).toEqual([]);
    });

    it('lists its checks in catalogue order', () => {
      const order = adapter.conditions.map((condition) => condition.id);
      const places = adapter.checks.map((check) => order.indexOf(check.condition));
      expect(places).toEqual([...places].sort((left, right) => left - right));
      expect(places).not.toContain(-1);
    });

    it('keeps each check in the file of its name', () => {
      const missing = adapter.checks.filter(({ condition }) => {
        const file = `src/providers/${id}/checks/${condition.slice(id.length + 1)}.ts`;
        return !existsSync(file);
      });
      expect(missing.map((check) => check.condition)).toEqual([]);
    });

    it('names for each check the calls that are its evidence, and words its findings', () => {
      for (const { condition, actions, messages } of adapter.checks) {
        expect(actions.length, condition).toBeGreaterThan(0);
        expect(Object.keys(messages).length, condition).toBeGreaterThan(0);
        expect(new Set(actions).size, condition).toBe(actions.length);
      }
    });

    it('says for each condition where the provider says so', () => {
      for (const { id: name, source, title } of adapter.conditions) {
        expect(source.page, name).not.toBe('');
        expect(source.clause, name).not.toBe('');
        expect(title.length, name).toBeLessThanOrEqual(80);
      }
    });
  });
}
