import type { OwnerStatement } from '../../src/domain/statement.js';
import type { StatementStore } from '../../src/domain/statement-store.js';

/** Statements that last as long as the store. */
export function memoryStatements(known: readonly OwnerStatement[] = []): StatementStore {
  let all = known;
  return {
    read: () => Promise.resolve(all),
    add: (_account, statements) => {
      all = [...all, ...statements];
      return Promise.resolve(all);
    },
  };
}
