import { collectRecord } from '../../src/app/closure-record.js';
import type { Context } from '../../src/context.js';
import type { ClosureRecord } from '../../src/domain/closure-record.js';
import type { ClosureKey } from '../../src/domain/closure-store.js';
import { formatFor } from './print.js';

/** Writes the record of a closure beside its journal: for machines, and as a page to be filed away. */
export async function keepRecord(key: ClosureKey, context: Context): Promise<ClosureRecord> {
  const [record, store, adapter] = await Promise.all([
    collectRecord(key, context),
    context.closures(),
    context.adapter(key.provider),
  ]);
  await store.write(key, 'record.json', `${await formatFor(record, 'json', context, [adapter])}\n`);
  await store.write(key, 'record.md', `${await formatFor(record, 'markdown', context, [adapter])}\n`);
  return record;
}
