import { flag, required } from '../parameters.js';
import { changeAction } from '../mutation.js';
import { getServerInstanceList } from './get-server-instance-list.js';

export const setProtectServerTermination = changeAction({
  name: 'setProtectServerTermination',
  shows: getServerInstanceList,
  id: 'serverInstanceNo',
  parameters: { isProtectServerTermination: required(flag()) },
  apply: (one, _seen, _scene, { isProtectServerTermination }) => {
    one.isProtected = isProtectServerTermination;
  },
});
