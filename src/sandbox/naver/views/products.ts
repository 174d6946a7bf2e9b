import { MICRO, type BillLine, type Coded } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import { demandOf, sumLines } from './lines.js';

/** The lines of one product in one month, and what comes off above them. Amounts are micro-units. */
export interface ProductMonth extends Pick<
  BillLine,
  'used' | 'promise' | 'promotion' | 'memberPrice' | 'penalty'
> {
  readonly type: Coded;
  readonly productDiscount: number;
  readonly credit: number;
  /** What is billed for it. */
  readonly demand: number;
}

/** The product with a discount of its own, and the one that a credit is for. */
const DISCOUNTED = 'VSVR';
const CREDITED = 'OBJ';
const CREDIT = 3_000 * MICRO;
const DISCOUNT_SHARE = 20;

/** A month by product, in the order in which the lines name them. */
export function listProducts(state: NaverState, month: string): readonly ProductMonth[] {
  const lines = sumLines(state, month);
  const codes = [...new Set(lines.map(({ contract }) => contract.type.code))];
  const products = codes.map((code) =>
    toProduct(
      lines.filter(({ contract }) => contract.type.code === code),
      state.bulk !== null,
    ),
  );
  return claimGap(
    products.flatMap((product) => product ?? []),
    month,
    state,
  );
}

function toProduct(lines: readonly BillLine[], hasTerms: boolean): ProductMonth | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const { type } = first.contract;
  const sum = (amountOf: (line: BillLine) => number): number =>
    lines.reduce((total, line) => total + amountOf(line), 0);
  const demand = sum(demandOf);
  const wholeShare = Math.floor(demand / DISCOUNT_SHARE / MICRO) * MICRO;
  const productDiscount = hasTerms && type.code === DISCOUNTED ? Math.max(0, wholeShare) : 0;
  const credit = hasTerms && type.code === CREDITED ? Math.min(Math.max(0, demand), CREDIT) : 0;
  return {
    type,
    used: sum(({ used }) => used),
    promise: sum(({ promise }) => promise),
    promotion: sum(({ promotion }) => promotion),
    memberPrice: sum(({ memberPrice }) => memberPrice),
    penalty: sum(({ penalty }) => penalty),
    productDiscount,
    credit,
    demand: demand - productDiscount - credit,
  };
}

/** The month that does not add up claims more than its lines do. */
function claimGap(
  products: readonly ProductMonth[],
  month: string,
  { quirks: { gap } }: NaverState,
): readonly ProductMonth[] {
  const [first, ...others] = products;
  if (!first || gap?.month !== month) return products;
  return [{ ...first, used: first.used + gap.amount, demand: first.demand + gap.amount }, ...others];
}
