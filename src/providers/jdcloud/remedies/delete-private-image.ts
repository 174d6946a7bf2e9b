import { ACTIONS } from '../actions.js';
import { privateImage } from '../inventory/private-image.js';
import { releaseRemedy } from './_resource.js';

/** Takes a private image away, before the snapshots that it was made of. */
export const deletePrivateImage = releaseRemedy({
  id: 'delete-private-image',
  kind: privateImage,
  action: ACTIONS.deleteImage,
  part: 'imageId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the private image {id}.',
    destroys: 'The image; its snapshots have steps of their own.',
  },
});
