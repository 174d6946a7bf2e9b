import type { ProviderAdapter, Translation } from '../../src/domain/adapter.js';

/** Every text of an adapter in English, by the keys of a translation. */
export function listTexts({ id, conditions, checks, messages }: ProviderAdapter): Translation {
  const nameOf = (condition: string): string => condition.slice(id.length + 1);
  const entries = [
    ...conditions.map(({ id: condition, title }) => [nameOf(condition), title]),
    ...conditions.flatMap(({ id: condition, statement }) =>
      statement ? [[`${nameOf(condition)}/`, statement.message]] : [],
    ),
    ...checks.flatMap((check) =>
      Object.entries(check.messages).map(([code, text]) => [`${nameOf(check.condition)}/${code}`, text]),
    ),
    ...Object.entries(messages).map(([code, text]) => [`/${code}`, text]),
  ];
  return Object.fromEntries(entries) as Translation;
}
