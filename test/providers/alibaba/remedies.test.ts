import { ACTIONS } from '../../../src/providers/alibaba/actions.js';
import { remedySuite } from '../../family/remedy.suite.js';

remedySuite({
  id: 'alibaba',
  mutations: Object.values(ACTIONS)
    .filter(({ effect }) => effect === 'mutate')
    .map(({ id }) => id),
  scenarios: ['org-admin'],
  deny: (action) => ({ permissions: { deny: [action] } }),
});
