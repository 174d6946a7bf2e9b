import { MUTATIONS } from '../../../src/providers/naver/actions.js';
import { remedySuite } from '../../family/remedy.suite.js';

remedySuite({
  id: 'naver',
  mutations: Object.values(MUTATIONS).map(({ id }) => id),
  scenarios: ['org-leaving'],
  deny: (action) => ({ permissions: { deny: [action] } }),
});
