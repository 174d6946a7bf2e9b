import { DELETE_BUCKET, MUTATIONS } from '../../../../src/providers/tencent/mutations.js';
import { remedySuite } from '../../../family/remedy.suite.js';

remedySuite({
  id: 'tencent',
  mutations: [...Object.values(MUTATIONS), DELETE_BUCKET].map(({ id }) => id),
  scenarios: ['org-admin', 'org-member'],
  refused: { 'delete-cos-bucket archive-1250000002': 'BucketNotEmpty' },
  deny: (action) => ({ permissions: { deny: [action] } }),
});
