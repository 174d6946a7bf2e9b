import { MUTATIONS } from '../actions.js';
import { nasVolume } from '../inventory/nas-volume.js';
import { releaseRemedy } from './_held.js';

/** It is done when its status says so, or when it is listed no more. */
export const deleteNasVolume = releaseRemedy({
  id: 'delete-nas-volume',
  kind: nasVolume,
  mutation: MUTATIONS.deleteNasVolumeInstances,
  form: (id) => ({ 'nasVolumeInstanceNoList.1': id }),
  after: ['lift-nas-protection'],
  waitSeconds: 1200,
  messages: { effect: 'Delete the NAS volume {id}.', destroys: 'Everything on it.' },
});
