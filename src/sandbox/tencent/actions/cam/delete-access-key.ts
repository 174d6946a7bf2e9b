import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { integer, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findKey } from './find-key.js';

/** Only keys that were disabled before, but for the one that signs the call: disabled, it could not. */
export const deleteAccessKey = defineAction({
  service: 'cam',
  name: 'DeleteAccessKey',
  parameters: { AccessKeyId: required(text()), TargetUin: integer() },
  run: ({ values: { AccessKeyId, TargetUin: target }, state, accountId, accessKeyId, now }) => {
    const { id, status } = findKey(state, { id: AccessKeyId, target, accountId, now });
    if (status === 'Active' && id !== accessKeyId)
      throw new Refusal('FailedOperation.Accesskey', 'Disable the key first.');
    beginRelease(state.releases, id, now);
    return {};
  },
});
