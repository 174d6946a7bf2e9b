import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTIONS } from '../../../src/sandbox/alibaba/actions/index.js';

const FOLDER = new URL('../../../src/sandbox/alibaba/actions/', import.meta.url);

/** `DescribeDBInstances` → `describe-db-instances`. */
function fileOf(action: string): string {
  return action.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

test('every file that defines an action is listed, under the name of the action', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.includes('/') && readFileSync(new URL(file, FOLDER), 'utf8').includes('defineAction({'),
    )
    .map((file) => file.replace('.ts', ''));
  expect(ACTIONS.map(({ service, name }) => `${service}/${fileOf(name)}`).sort()).toEqual(files.sort());
});
