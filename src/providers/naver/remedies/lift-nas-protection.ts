import { MUTATIONS } from '../actions.js';
import { nasVolume } from '../inventory/nas-volume.js';
import { changeRemedy, isUnprotected } from './_held.js';

/** A protected volume cannot be deleted. */
export const liftNasProtection = changeRemedy({
  id: 'lift-nas-protection',
  kind: nasVolume,
  mutation: MUTATIONS.setNasVolumeReturnProtection,
  form: (id) => ({ nasVolumeInstanceNo: id, isReturnProtection: false }),
  isReached: isUnprotected,
  waitSeconds: 300,
  messages: { effect: 'Switch off return protection of the NAS volume {id}.' },
});
