export const MICRO = 1_000_000;

export interface Coded {
  readonly code: string;
  readonly codeName: string;
}

/** One subscribed product or instance; it costs until it has ended. */
export interface Contract {
  readonly no: string;
  readonly type: Coded;
  readonly name: string;
  readonly region: string;
  readonly startedAt: number;
  /** Null: in force. */
  endedAt: number | null;
  /** Instance numbers of the product's own lists. */
  readonly instances: readonly string[];
  /** Micro-units a month, before tax. */
  readonly monthly: number;
}

export interface Coin {
  readonly no: string;
  readonly name: string;
  readonly type: Coded;
  readonly charged: number;
  readonly remaining: number;
  readonly shared: boolean;
  readonly from: string;
  readonly to: string;
}

export interface Credit {
  readonly no: string;
  readonly name: string;
  readonly type: Coded;
  readonly received: number;
  readonly remaining: number;
  readonly from: string;
  readonly to: string;
}

export interface Discount {
  readonly no: string;
  readonly type: 'PRODUCT' | 'CREDIT' | 'COIN';
  readonly name: string;
  readonly value: number;
  readonly from: string;
  readonly to: string;
}

/** Coins and credits, and the list of discounts that names them, too. */
export interface Rights {
  readonly coins: Coin[];
  readonly credits: Credit[];
  readonly discounts: Discount[];
}

/** One charge of one contract in one month. Amounts and quantities are millionths. */
export interface BillLine {
  readonly month: string;
  readonly contract: Contract;
  readonly detail: Coded;
  readonly unit: Coded;
  readonly price: number;
  readonly quantity: number;
  readonly used: number;
  readonly promise: number;
  readonly promotion: number;
  readonly memberPrice: number;
  readonly penalty: number;
}
