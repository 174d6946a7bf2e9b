import { instantsSuite } from '../family/instants.suite.js';

instantsSuite({
  id: 'alibaba',
  offsetHours: 8,
  dated: ['charged-lately', 'charged-this-period', 'ask-charged'],
});
instantsSuite({ id: 'tencent', offsetHours: 8, dated: [] });
instantsSuite({ id: 'jdcloud', offsetHours: 8, dated: [] });
// The bill of a month is out on the 3rd of the next one.
instantsSuite({ id: 'naver', offsetHours: 9, dated: ['bill-awaited'] });
