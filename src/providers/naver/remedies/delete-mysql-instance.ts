import { MUTATIONS } from '../actions.js';
import { mysqlInstance } from '../inventory/mysql-instance.js';
import { releaseRemedy } from './_held.js';

/** A service goes with all its DB servers. */
export const deleteMysqlInstance = releaseRemedy({
  id: 'delete-mysql-instance',
  kind: mysqlInstance,
  mutation: MUTATIONS.deleteCloudMysqlInstance,
  form: (id) => ({ cloudMysqlInstanceNo: id }),
  waitSeconds: 3600,
  messages: { effect: 'Delete the Cloud DB for MySQL service {id}.', destroys: 'All its databases.' },
});
