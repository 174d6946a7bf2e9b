import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = 'schemas';

function load(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
  for (const file of readdirSync(FOLDER)) {
    ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as object);
  }
  return ajv;
}

const ajv = load();

/** Reads a document that a command printed, and holds it against the schema of its kind. */
export function readDocument(stdout: string): Record<string, unknown> {
  const document = JSON.parse(stdout) as Record<string, unknown> & { readonly kind: string };
  const validate: ValidateFunction | undefined = ajv.getSchema(`${document.kind}.schema.json`);
  expect(validate, `schema of ${document.kind}`).toBeDefined();
  validate?.(document);
  expect(validate?.errors ?? []).toEqual([]);
  return document;
}
