import { ApiError } from '../../../src/domain/errors.js';
import { parseBulk } from '../../../src/providers/_shared/bulk.js';
import { parseJson } from '../../../src/providers/_shared/decode.js';
import type { Client, Parameters } from '../../../src/providers/tencent/client.js';

/** What the provider answers: the members of `Response`, or the code of an error. */
export type FakeAnswer = Readonly<Record<string, unknown>> | { readonly refuses: string };
export type FakeAnswers = Readonly<Record<string, (parameters: Parameters, region?: string) => FakeAnswer>>;

/** A client that answers by itself; an action without an answer fails the test. */
export function fakeClient(answers: FakeAnswers): Client {
  const reply = (id: string, parameters: Parameters, region?: string): string => {
    const answer = answers[id];
    if (!answer) throw new Error(`${id} was not expected`);
    const given = answer(parameters, region);
    if ('refuses' in given) {
      throw new ApiError(id, { kind: 'refused', code: String(given.refuses), message: 'no' });
    }
    return JSON.stringify(given);
  };
  return {
    site: 'domestic',
    offers: () => true,
    async call({ id }, schema, parameters = {}, region) {
      const { success, data, error } = await schema.safeParseAsync(parseJson(reply(id, parameters, region)));
      if (success) return data;
      throw new ApiError(id, { kind: 'malformed', code: 'MalformedAnswer', message: error.message });
    },
    callBulk: async ({ id }, parameters = {}) => parseBulk(await Promise.resolve(reply(id, parameters))),
    callCos: ({ id }) => Promise.reject(new Error(`${id} was not expected`)),
    callBucket: ({ id }) => Promise.reject(new Error(`${id} was not expected`)),
  };
}
