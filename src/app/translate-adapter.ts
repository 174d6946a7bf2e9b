import type { ProviderAdapter, Translation } from '../domain/adapter.js';

/** The same adapter with its wording in another language. What has no translation stays English. */
export function translateAdapter(adapter: ProviderAdapter, translation: Translation): ProviderAdapter {
  const nameOf = (condition: string): string => condition.slice(adapter.id.length + 1);
  const word = (key: string, english: string): string => translation[key] ?? english;
  const { closureGuide } = adapter;
  return {
    ...adapter,
    conditions: adapter.conditions.map(({ statement, ...condition }) => ({
      ...condition,
      title: word(nameOf(condition.id), condition.title),
      ...(statement
        ? { statement: { ...statement, message: word(`${nameOf(condition.id)}/`, statement.message) } }
        : {}),
    })),
    checks: adapter.checks.map((check) => ({
      ...check,
      messages: wordAll(check.messages, (code, english) =>
        word(`${nameOf(check.condition)}/${code}`, english),
      ),
    })),
    remedies: adapter.remedies.map((remedy) => ({
      ...remedy,
      messages: wordAll(remedy.messages, (code, english) => word(`:${remedy.id}/${code}`, english)),
    })),
    messages: wordAll(adapter.messages, (code, english) => word(`/${code}`, english)),
    ...(closureGuide
      ? {
          closureGuide: async () => {
            const guide = await closureGuide();
            return {
              ...guide,
              messages: wordAll(guide.messages, (code, english) => word(`=${code}`, english)),
            };
          },
        }
      : {}),
  };
}

function wordAll(
  messages: Readonly<Record<string, string>>,
  word: (code: string, english: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(messages).map(([code, english]) => [code, word(code, english)]));
}
