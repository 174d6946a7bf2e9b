import { ACTIONS } from '../actions.js';
import { container } from '../inventory/container.js';
import { releaseRemedy } from './_resource.js';

/** Takes a native container away. */
export const deleteContainer = releaseRemedy({
  id: 'delete-container',
  kind: container,
  action: ACTIONS.deleteContainer,
  part: 'containerId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the container {id}.',
    destroys: 'The container and what is in it.',
  },
});
