import { ACTIONS } from '../actions.js';
import { fileSystem } from '../inventory/file-system.js';
import { releaseRemedy } from './_resource.js';

/** Takes a cloud file system away. */
export const deleteFileSystem = releaseRemedy({
  id: 'delete-file-system',
  kind: fileSystem,
  action: ACTIONS.deleteFileSystem,
  part: 'fileSystemId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the file system {id}.',
    destroys: 'Every file in it.',
  },
});
