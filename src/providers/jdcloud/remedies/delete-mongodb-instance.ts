import { ACTIONS } from '../actions.js';
import { mongodbInstance } from '../inventory/mongodb-instance.js';
import { releaseRemedy } from './_resource.js';

/** Takes a MongoDB instance away. */
export const deleteMongodbInstance = releaseRemedy({
  id: 'delete-mongodb-instance',
  kind: mongodbInstance,
  action: ACTIONS.deleteMongodbInstance,
  part: 'instanceId',
  waitSeconds: 1800,
  messages: {
    effect: 'Delete the MongoDB instance {id}.',
    destroys: 'Its databases and backups.',
  },
});
