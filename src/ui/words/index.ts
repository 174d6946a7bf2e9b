import { en, type Words } from './en.js';
import { ko } from './ko.js';
import { zh } from './zh.js';

export type { WordKey, Words } from './en.js';

const LANGUAGES = { en, zh, ko };

export type Language = keyof typeof LANGUAGES;

export function wordsOf(language: Language): Words {
  return LANGUAGES[language];
}

/** Fills the `{name}` places of a template. @throws Error for a place without a value: a defect of ours. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`"${template}" has no value for {${name}}`);
    return String(value);
  });
}
