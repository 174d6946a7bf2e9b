import { ACTIONS, type Action } from '../../../src/providers/jdcloud/actions.js';
import { remedySuite } from '../../family/remedy.suite.js';

const actions: readonly Action[] = Object.values(ACTIONS);

remedySuite({
  id: 'jdcloud',
  mutations: actions.filter(({ effect }) => effect === 'mutate').map(({ id }) => id),
  refused: { 'delete-bucket example-archive': 'BucketNotEmpty' },
  deny: (action) => ({ permissions: actions.map(({ id }) => id).filter((id) => id !== action) }),
});
