import { expect, test } from 'vitest';
import { SERVICE_CATEGORIES } from '../../../src/domain/focus.js';
import { CATEGORY_OF } from '../../../src/export/focus/subcategories.js';

test('there are as many subcategories as the specification lists, each under one category', () => {
  expect(CATEGORY_OF.size).toBe(82);
});

test.each(SERVICE_CATEGORIES)('%s has a subcategory for what fits nowhere else', (category) => {
  expect(CATEGORY_OF.get(`Other (${category})`)).toBe(category);
});
