import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted } from '../views/instance.js';

export const getBlockStorageSnapshotInstanceList = regionalAction({
  service: 'vserver',
  name: 'getBlockStorageSnapshotInstanceList',
  list: 'blockStorageSnapshotInstanceList',
  parameters: {
    blockStorageSnapshotInstanceNoList: list(),
    originalBlockStorageInstanceNoList: list(),
    blockStorageSnapshotName: text(),
  },
  kind: 'snapshots',
  matches: (snapshot, values) =>
    isWanted(values.blockStorageSnapshotInstanceNoList, snapshot) &&
    (values.originalBlockStorageInstanceNoList.length === 0 ||
      values.originalBlockStorageInstanceNoList.includes(snapshot.parentNo ?? '')) &&
    isSame(values.blockStorageSnapshotName, snapshot.name),
  row: (snapshot) => ({
    blockStorageSnapshotInstanceNo: snapshot.no,
    blockStorageSnapshotName: snapshot.name,
    blockStorageSnapshotVolumeSize: 53_687_091_200,
    originalBlockStorageInstanceNo: snapshot.parentNo ?? '',
    blockStorageSnapshotInstanceStatus: coded(snapshot.status),
    blockStorageSnapshotInstanceOperation: IDLE,
    blockStorageSnapshotInstanceStatusName: 'created',
    createDate: createDate(snapshot),
    isEncryptedOriginalBlockStorageVolume: false,
    blockStorageSnapshotDescription: '',
    isBootable: false,
  }),
});
