import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Services of Cloud DB for MySQL. */
export const mysqlInstance = listedKind({
  action: ACTIONS.getCloudMysqlInstanceList,
  copyOut: { code: 'copy-database', tool: 'mysqldump', url: CONSOLES.console.url },
  narrowing: 'cloudMysqlInstanceNoList',
  row: z.object({
    cloudMysqlInstanceNo: text,
    cloudMysqlServiceName: maybe(text),
    cloudMysqlInstanceStatus: maybe(coded),
    cloudMysqlInstanceOperation: maybe(coded),
  }),
  describe: (row) => ({
    id: row.cloudMysqlInstanceNo,
    type: 'Cloud DB for MySQL',
    name: row.cloudMysqlServiceName,
    holdsData: true,
    ...standingOf(row.cloudMysqlInstanceStatus, row.cloudMysqlInstanceOperation),
  }),
});
