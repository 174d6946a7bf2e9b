import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUERY_ACTIONS, QUERY_MUTATIONS, REST_ACTIONS } from '../../../src/sandbox/naver/actions/index.js';

const FOLDER = new URL('../../../src/sandbox/naver/actions/', import.meta.url);

/** `getVpcList` and `GetVpcList` → `get-vpc-list`. */
function fileOf(action: string): string {
  return action.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

test('every file that defines an action is listed, under the name of the action', () => {
  const files = readdirSync(FOLDER)
    .filter((file) => /^ {2}name: '|: RestAction = /m.test(readFileSync(new URL(file, FOLDER), 'utf8')))
    .map((file) => file.replace('.ts', ''));
  const listed = [...QUERY_ACTIONS, ...QUERY_MUTATIONS, ...REST_ACTIONS].map(({ name }) => fileOf(name));
  expect(listed.sort()).toEqual(files.sort());
});
