import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { flag, required, text } from '../../parameters.js';
import { findHere } from '../../releasing.js';

/** Changes an instance; here, whether it is protected against release. */
export const modifyInstanceAttribute = defineAction({
  service: 'ecs',
  name: 'ModifyInstanceAttribute',
  parameters: {
    DeletionProtection: flag(),
    InstanceId: required(text()),
    ...unsupported(
      'CpuOptions',
      'CreditSpecification',
      'Description',
      'EnableJumboFrame',
      'EnableNetworkEncryption',
      'HostName',
      'InstanceName',
      'NetworkInterfaceQueueNumber',
      'OwnerAccount',
      'OwnerId',
      'Password',
      'PrivateDnsNameOptions',
      'Recyclable',
      'RemoteConnectionOptions',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'SecurityGroupIds',
      'UserData',
    ),
  },
  run: (call) => {
    const { InstanceId: id, DeletionProtection: wanted } = call.values;
    const instance = findHere(call.state.instances, id, call, 'InvalidInstanceId.NotFound');
    instance.deletionProtection = wanted ?? instance.deletionProtection;
    return {};
  },
});
