import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';

import { pagedKind, pageOf } from './kind.js';

const row = z.object({ domain: idText, status: maybe(text) });

/** Domains that are accelerated, stopped ones included. */
export const cdnDomain = pagedKind({
  type: 'CDN domain',
  action: ACTIONS.getDomainList,
  regions: undefined,
  charged: false,
  page: pageOf('domains', row),
  pageSize: 50,
  describe: ({ domain, status }) => [{ id: domain, state: status, charge: 'postpaid' }],
});
