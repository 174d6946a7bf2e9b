import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted } from '../views/instance.js';

export const getCloudMysqlInstanceList = regionalAction({
  service: 'vmysql',
  name: 'getCloudMysqlInstanceList',
  list: 'cloudMysqlInstanceList',
  parameters: { cloudMysqlInstanceNoList: list(), cloudMysqlServiceName: text(), vpcNo: text() },
  kind: 'mysqls',
  matches: (mysql, { cloudMysqlInstanceNoList, cloudMysqlServiceName, vpcNo }) =>
    isWanted(cloudMysqlInstanceNoList, mysql) &&
    isSame(cloudMysqlServiceName, mysql.name) &&
    isSame(vpcNo, mysql.parentNo),
  row: (mysql) => ({
    cloudMysqlInstanceNo: mysql.no,
    cloudMysqlServiceName: mysql.name,
    cloudMysqlInstanceStatusName: 'running',
    cloudMysqlInstanceStatus: coded(mysql.status),
    cloudMysqlInstanceOperation: IDLE,
    engineVersion: 'MYSQL8.0.36',
    cloudMysqlPort: 3306,
    isHa: false,
    isMultiZone: false,
    isBackup: true,
    createDate: createDate(mysql),
    accessControlGroupNoList: [],
    cloudMysqlConfigList: [],
    cloudMysqlServerInstanceList: [],
  }),
});
