import type { Gap } from '../../domain/gap.js';
import type { Money } from '../../domain/money.js';
import { limitOf } from './thresholds.js';

/** Asks the owner what the closure check of the console makes of a sum; another sum asks anew. */
export function questionOfSum(
  kind: Parameters<typeof limitOf>[0],
  action: string,
  { value, currency }: Money,
): Gap {
  return {
    code: 'unseen',
    action,
    needs: [],
    ask: {
      id: `sum#${value}-${currency}`,
      code: `ask-${kind}`,
      args: { sum: `${value} ${currency}`, limit: limitOf(kind), currency },
    },
  };
}
