import type { Instance } from '../entities/resources.js';
import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted, zoneOf } from '../views/instance.js';

export const getServerInstanceList = regionalAction({
  service: 'vserver',
  name: 'getServerInstanceList',
  list: 'serverInstanceList',
  parameters: {
    serverInstanceNoList: list(),
    vpcNo: text(),
    serverInstanceStatusCode: text(),
    serverName: text(),
  },
  kind: 'servers',
  matches: (server, { serverInstanceNoList, vpcNo, serverInstanceStatusCode, serverName }) =>
    isWanted(serverInstanceNoList, server) &&
    isSame(vpcNo, networkOf(server)) &&
    isSame(serverInstanceStatusCode, server.status) &&
    isSame(serverName, server.name),
  row: (server) => ({
    serverInstanceNo: server.no,
    serverName: server.name,
    serverDescription: '',
    cpuCount: 2,
    memorySize: 4_294_967_296,
    platformType: coded('LNX64'),
    loginKeyName: 'sandbox-key',
    serverInstanceStatus: coded(server.status),
    serverInstanceOperation: IDLE,
    serverInstanceStatusName: server.status === 'NSTOP' ? 'stopped' : 'running',
    createDate: createDate(server),
    isProtectServerTermination: server.isProtected,
    zoneCode: zoneOf(server),
    regionCode: server.region,
    vpcNo: networkOf(server),
    networkInterfaceNoList: [],
    blockDevicePartitionList: [],
    eventList: [],
  }),
});

/** A node hangs on its cluster, whose network is not told apart here. */
function networkOf({ parentNo, goesAlong }: Instance): string | null {
  return goesAlong ? null : parentNo;
}
