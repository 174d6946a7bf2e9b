import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { fromSmallUnits } from '../../../domain/money.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import { readEnd } from '../china-time.js';
import type { Client } from '../client.js';
import { nullableList } from './schemas.js';

const PAGE = 1000;
const UNUSED = 'unUsed';
/** The provider's word for its unit, and the decimal places it stands for. */
const MICRO = { word: 'micro', places: 8 };

/** A voucher with something left. */
export interface Voucher {
  readonly id: string;
  readonly left: string;
  readonly until: string | undefined;
}

const row = z.object({ VoucherId: text, Status: text, Balance: decimal, EndTime: maybe(text) });

const page = z
  .object({ VoucherInfos: nullableList(row), TotalCount: count, Unit: maybe(text) })
  .transform(({ VoucherInfos, TotalCount, Unit }) => ({ rows: VoucherInfos, total: TotalCount, unit: Unit }));

/** Vouchers not used yet. Here `Offset` is the number of the page, from 1. */
export async function readVouchers(client: Client): Promise<readonly Voucher[]> {
  const { id: action, needs } = ACTIONS.describeVoucherInfo;
  const rows = await readNumberedPages(
    action,
    async (number) => {
      const { unit = MICRO.word, ...vouchers } = await client.call(ACTIONS.describeVoucherInfo, page, {
        Limit: PAGE,
        Offset: number,
        Status: UNUSED,
      });
      if (unit === MICRO.word) return vouchers;
      throw new ApiError(action, { kind: 'malformed', code: unit, message: 'the unit is not known' }, needs);
    },
    ({ VoucherId }) => VoucherId,
  );
  return rows.map(({ VoucherId, Balance, EndTime }) => ({
    id: VoucherId,
    left: fromSmallUnits(Balance, MICRO.places),
    until: readEnd(EndTime),
  }));
}
