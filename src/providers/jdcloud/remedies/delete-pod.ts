import { ACTIONS } from '../actions.js';
import { pod } from '../inventory/pod.js';
import { releaseRemedy } from './_resource.js';

/** Takes a pod away. */
export const deletePod = releaseRemedy({
  id: 'delete-pod',
  kind: pod,
  action: ACTIONS.deletePod,
  part: 'podId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the pod {id}.',
    destroys: 'The pod and what is in it.',
  },
});
