import { CATEGORY_OF } from '../subcategories.js';
import { defineRule, isNull, valueOf, type FocusRule } from './rule.js';

/** Services by category and subcategory. */
export const serviceRules: readonly FocusRule[] = [
  defineRule({
    name: 'ServiceSubcategory-of-ServiceCategory',
    describe: 'ServiceSubcategory must belong to the ServiceCategory of the row.',
    applies: (row) => !isNull(row, 'ServiceSubcategory'),
    holds: (row) =>
      CATEGORY_OF.get(valueOf(row, 'ServiceSubcategory') ?? '') === valueOf(row, 'ServiceCategory'),
  }),
];
