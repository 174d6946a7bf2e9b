import { en, type Words } from './en.js';
import { ko } from './ko.js';
import { zh } from './zh.js';

export type { WordKey, Words } from './en.js';

const LANGUAGES = { en, zh, ko };

const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;

export type Language = keyof typeof LANGUAGES;

export function wordsOf(language: Language): Words {
  return LANGUAGES[language];
}

/**
 * Fills the places of a template: `{name}` with a value, `{name:file|files}` with the word for one or for any other
 * number. @throws Error for a place without a value: a defect of ours. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACE, (_, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`"${template}" has no value for {${name}}`);
    if (one === undefined || many === undefined) return String(value);
    return String(value) === '1' ? one : many;
  });
}
