import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted, zoneOf } from '../views/instance.js';

export const getBlockStorageInstanceList = regionalAction({
  service: 'vserver',
  name: 'getBlockStorageInstanceList',
  list: 'blockStorageInstanceList',
  parameters: {
    blockStorageInstanceNoList: list(),
    serverInstanceNo: text(),
    blockStorageInstanceStatusCode: text(),
    blockStorageName: text(),
  },
  kind: 'blockStorages',
  matches: (storage, values) =>
    isWanted(values.blockStorageInstanceNoList, storage) &&
    isSame(values.serverInstanceNo, storage.parentNo) &&
    isSame(values.blockStorageInstanceStatusCode, storage.status) &&
    isSame(values.blockStorageName, storage.name),
  row: (storage) => ({
    blockStorageInstanceNo: storage.no,
    serverInstanceNo: storage.parentNo ?? '',
    blockStorageName: storage.name,
    blockStorageType: coded(storage.goesAlong ? 'BASIC' : 'SVRBS'),
    blockStorageSize: 53_687_091_200,
    blockStorageInstanceStatus: coded(storage.status),
    blockStorageInstanceOperation: IDLE,
    blockStorageInstanceStatusName: storage.parentNo === null ? 'detached' : 'attached',
    createDate: createDate(storage),
    blockStorageDescription: '',
    isEncryptedVolume: false,
    zoneCode: zoneOf(storage),
    regionCode: storage.region,
    isReturnProtection: storage.isProtected,
  }),
});
