import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { loadAdapter } from '../helpers/check-scenario.js';
import { listTexts } from '../helpers/list-texts.js';
import { runCli } from '../helpers/run-cli.js';

/** The stretches of a text between its places that are long enough to give it away. */
const stretches = (text: string): readonly string[] =>
  text.split(/\{[^}]*\}/).filter((stretch) => stretch.trim().length > 10);

describe.each(providers.map(({ id }) => id))('check of %s', (id) => {
  it.each(['zh', 'ko'] as const)('says everything in %s', async (lang) => {
    const { code, stdout } = await runCli(['check', '--sandbox', `${id}:typical`, '--lang', lang]);
    const adapter = await loadAdapter(id);
    const translation = (await adapter.translations?.[lang]()) ?? {};
    const titles = adapter.conditions.map(({ title }) => title);
    const own = adapter.conditions.map(({ id: name }) => translation[name.slice(id.length + 1)] ?? '');
    const english = [...titles, ...Object.values(listTexts(adapter)).flatMap(stretches)];
    expect(code).toBe(3);
    expect(english.filter((words) => stdout.includes(words))).toEqual([]);
    expect(own.filter((title) => title !== '' && stdout.includes(title))).not.toEqual([]);
  });
});
