import { DAY_MS } from '../../engine/calendar.js';
import type { RestAction } from '../action.js';
import { Exact } from '../json.js';
import { cutPage } from '../paging.js';
import { integer, readParameters, text } from '../parameters.js';
import { DOMAINS } from '../views/people.js';

const DEFAULT_SIZE = 20;
const DEFAULT_SPAN_MS = 30 * DAY_MS;
const TABLE = {
  fromEventTime: integer(),
  toEventTime: integer(),
  nrn: text(),
  pageIndex: integer(),
  pageSize: integer({ min: 1, max: 100 }),
};

/** What was done of late; the last thirty days where no time is given. Times are epoch milliseconds. */
export const getActivityList: RestAction = {
  service: 'cloudactivitytracer',
  name: 'GetActivityList',
  method: 'POST',
  path: /^\/api\/v1\/activities$/,
  run: ({ flat }, { state, accountId, now, repeatPages }) => {
    const values = readParameters(TABLE, flat);
    const { fromEventTime: from = now - DEFAULT_SPAN_MS, toEventTime: to = now } = values;
    const { pageIndex = 0, pageSize = DEFAULT_SIZE } = values;
    const found = state.activities.filter(({ at }) => at >= from && at <= to);
    const { rows, more } = cutPage(found, { index: pageIndex, size: pageSize, repeat: repeatPages });
    return {
      items: rows.map((one) => ({
        historyId: one.id,
        nrn: `nrn:${DOMAINS[state.site]}:${one.product}:${one.region}:${accountId}:${one.resourceType}/${one.resourceId}`,
        eventTime: one.at,
        platformType: 'VPC',
        productName: one.product,
        productDisplayName: one.product,
        regionCode: one.region,
        // The provider spells it so.
        regionDispalyName: one.region,
        resourceType: one.resourceType,
        resourceId: one.resourceId,
        resourceName: one.resourceName,
        actionDisplayName: one.action,
        actionResultType: 'SUCCESS',
        actionUserType: one.subAccountNo === null ? 'Main' : 'Sub',
        actionSubAccountNo: one.subAccountNo === null ? undefined : new Exact(one.subAccountNo),
        sourceType: 'API',
        sourceIp: '192.0.2.10',
        productData: {},
      })),
      pageIndex,
      pageSize,
      itemCount: rows.length,
      hasMore: more,
    };
  },
};
