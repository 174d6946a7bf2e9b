import { releaseAction } from '../mutation.js';
import { getCloudMysqlInstanceList } from './get-cloud-mysql-instance-list.js';

export const deleteCloudMysqlInstance = releaseAction({
  name: 'deleteCloudMysqlInstance',
  shows: getCloudMysqlInstanceList,
  id: 'cloudMysqlInstanceNo',
});
