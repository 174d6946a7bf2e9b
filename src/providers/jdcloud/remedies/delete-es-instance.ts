import { ACTIONS } from '../actions.js';
import { esInstance } from '../inventory/es-instance.js';
import { releaseRemedy } from './_resource.js';

/** Takes an Elasticsearch instance away. */
export const deleteEsInstance = releaseRemedy({
  id: 'delete-es-instance',
  kind: esInstance,
  action: ACTIONS.deleteEsInstance,
  part: 'instanceId',
  waitSeconds: 1800,
  messages: {
    effect: 'Delete the Elasticsearch instance {id}.',
    destroys: 'Its indexes and all documents in them.',
  },
});
