import { columnRules } from './columns.js';
import { fileRules } from './file.js';
import { nullRules } from './nulls.js';
import { periodRules } from './periods.js';
import { priceRules } from './prices.js';
import type { FocusRule } from './rule.js';
import { serviceRules } from './services.js';

/** Every rule of every version. */
export const FOCUS_RULES: readonly FocusRule[] = [
  ...columnRules,
  ...periodRules,
  ...nullRules,
  ...priceRules,
  ...serviceRules,
  ...fileRules,
];
