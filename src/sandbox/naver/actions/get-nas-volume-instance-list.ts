import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted, zoneOf } from '../views/instance.js';

export const getNasVolumeInstanceList = regionalAction({
  service: 'vnas',
  name: 'getNasVolumeInstanceList',
  list: 'nasVolumeInstanceList',
  parameters: { nasVolumeInstanceNoList: list(), volumeName: text(), zoneCode: text() },
  kind: 'nasVolumes',
  goneStatus: 'TERMT',
  matches: (volume, { nasVolumeInstanceNoList, volumeName, zoneCode }) =>
    isWanted(nasVolumeInstanceNoList, volume) &&
    isSame(volumeName, volume.name) &&
    isSame(zoneCode, zoneOf(volume)),
  row: (volume) => ({
    nasVolumeInstanceNo: volume.no,
    nasVolumeInstanceStatus: coded(volume.status),
    nasVolumeInstanceOperation: IDLE,
    nasVolumeInstanceStatusName: 'created',
    createDate: createDate(volume),
    nasVolumeDescription: '',
    volumeName: volume.name,
    volumeTotalSize: 536_870_912_000,
    volumeSize: 536_870_912_000,
    isSnapshotConfiguration: false,
    isEventConfiguration: false,
    regionCode: volume.region,
    zoneCode: zoneOf(volume),
    nasVolumeServerInstanceNoList: [],
    isEncryptedVolume: false,
    nasVolumeInstanceCustomIpList: [],
    isReturnProtection: volume.isProtected,
  }),
});
