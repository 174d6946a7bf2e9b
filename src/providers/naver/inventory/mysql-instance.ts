import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Services of Cloud DB for MySQL. */
export const mysqlInstance = billedKind({
  action: ACTIONS.getCloudMysqlInstanceList,
  row: z.object({ cloudMysqlInstanceNo: text, cloudMysqlServiceName: maybe(text) }),
  describe: ({ cloudMysqlInstanceNo, cloudMysqlServiceName }) => ({
    id: cloudMysqlInstanceNo,
    type: 'Cloud DB for MySQL',
    name: cloudMysqlServiceName,
    holdsData: true,
  }),
});
