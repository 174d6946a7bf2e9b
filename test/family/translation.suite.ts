import { beforeAll, describe, expect, it } from 'vitest';
import { translateAdapter } from '../../src/app/translate-adapter.js';
import type { ProviderAdapter, Translation } from '../../src/domain/adapter.js';
import { loadAdapter } from '../helpers/check-scenario.js';
import { listGuideTexts, listTexts } from '../helpers/list-texts.js';

/** The languages beside English, each with the script that no text of it can do without. */
export const SCRIPTS = { zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u } as const;

export type Language = keyof typeof SCRIPTS;

const PLACE = /\{[^}]*\}/g;

const placesOf = (text: string): readonly string[] => (text.match(PLACE) ?? []).sort();

/** A text that is nothing but places and marks has nothing to translate. */
const hasWords = (text: string): boolean => /\p{Letter}/u.test(text.replace(PLACE, ''));

const allTexts = async (adapter: ProviderAdapter): Promise<Translation> => ({
  ...listTexts(adapter),
  ...(await listGuideTexts(adapter)),
});

/** What the wording of every provider promises in every language. */
export function translationSuite(id: string, language: Language): void {
  describe(`wording of ${id} in ${language}`, () => {
    let adapter: ProviderAdapter;
    let english: Translation;
    let translation: Translation;
    beforeAll(async () => {
      adapter = await loadAdapter(id);
      english = await allTexts(adapter);
      translation = (await adapter.translations?.[language]()) ?? {};
    });

    it('has every English text and no other', () => {
      expect(Object.keys(translation).sort()).toEqual(Object.keys(english).sort());
    });

    it('has the places of the English text in each', () => {
      const places = (texts: Translation): unknown =>
        Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placesOf(text)]));
      expect(places(translation)).toEqual(places(english));
    });

    it('is written in its own script', () => {
      const foreign = Object.entries(english)
        .filter(([key, text]) => hasWords(text) && !SCRIPTS[language].test(translation[key] ?? ''))
        .map(([key]) => key);
      expect(foreign).toEqual([]);
    });

    it('takes the place of every English text', async () => {
      expect(await allTexts(translateAdapter(adapter, translation))).toEqual(translation);
    });
  });
}
