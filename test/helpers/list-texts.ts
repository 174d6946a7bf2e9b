import type { ProviderAdapter, Translation } from '../../src/domain/adapter.js';

/** Every text of an adapter in English, by the keys of a translation. */
export function listTexts({ id, conditions, checks, remedies, messages }: ProviderAdapter): Translation {
  const nameOf = (condition: string): string => condition.slice(id.length + 1);
  const entries = [
    ...conditions.map(({ id: condition, title }) => [nameOf(condition), title]),
    ...conditions.flatMap(({ id: condition, statement }) =>
      statement ? [[`${nameOf(condition)}/`, statement.message]] : [],
    ),
    ...checks.flatMap((check) =>
      Object.entries(check.messages).map(([code, text]) => [`${nameOf(check.condition)}/${code}`, text]),
    ),
    ...remedies.flatMap((remedy) =>
      Object.entries(remedy.messages).map(([code, text]) => [`:${remedy.id}/${code}`, text]),
    ),
    ...Object.entries(messages).map(([code, text]) => [`/${code}`, text]),
  ];
  return Object.fromEntries(entries) as Translation;
}

/** Every text of its closure guide, by the same keys; none where it has no guide. */
export async function listGuideTexts({ closureGuide }: ProviderAdapter): Promise<Translation> {
  const messages = (await closureGuide?.())?.messages ?? {};
  return Object.fromEntries(Object.entries(messages).map(([code, text]) => [`=${code}`, text]));
}
