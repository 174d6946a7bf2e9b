import { MICRO, type Coded, type Contract } from '../entities/billing.js';
import { TYPES } from '../seed/ledger.js';

/** What all lines of one kind have in common. Amounts are micro-units, before seed and month move them. */
export interface Kind {
  readonly contract: Pick<Contract, 'no' | 'type' | 'name' | 'region' | 'instances'>;
  readonly detail: Coded;
  readonly unit: Coded;
  readonly price: number;
  /** Whether price and quantity make the amount; tiered prices do not. */
  readonly isFlat: boolean;
  /** Used by the first line; the following ones grow by `step`. Zero: free. */
  readonly first: number;
  readonly step: number;
  /** Shares of 1/16 that go off what was used. */
  readonly promise: number;
  readonly promotion: number;
  readonly memberPrice: number;
  /** Due on each line for a broken commitment. */
  readonly penalty: number;
}

/** Amounts in whole sixteens, so that each share of them is whole. */
const won = (sixteens: number): number => sixteens * 16 * MICRO;

const HOURS: Coded = { code: 'USAGE_HH', codeName: 'Hour' };
const GIGABYTES: Coded = { code: 'VOL_GB', codeName: 'GB' };
const COUNT: Coded = { code: 'USAGE_CNT', codeName: 'count' };

const named = (code: string, codeName: string): Coded => ({ code, codeName });

const WEB = { no: '21001', type: TYPES.server, name: '웹서버-운영', instances: ['610001'] };
const DISK = { no: '21101', type: TYPES.storage, name: '웹서버-데이터', instances: ['620001'] };
const ASSETS = { no: '21105', type: TYPES.buckets, name: 'typical-assets', instances: [] };
const TEXTS = { no: '21003', type: TYPES.messages, name: '문자 발송', instances: [] };

/**
 * The kinds of charges of the bulk ledger: what an account holds or once held, and some that are there for what
 * their names, signs and lengths do to readers.
 */
export const KINDS: readonly Kind[] = [
  kind(WEB, named('VSVR_USE', '서버 이용료'), { first: won(75), step: won(1), promise: 2 }),
  kind(WEB, named('VSVR_NET', 'Outbound traffic'), { first: won(9), unit: GIGABYTES, price: 12_500_000 }),
  kind(DISK, named('BST_USE', 'SSD 이용료'), { first: won(40), step: won(2), unit: GIGABYTES, promotion: 1 }),
  kind(DISK, named('BST_IO', 'I/O requests'), { first: 0, unit: COUNT, price: 1_000 }),
  kind(nat('21002', 'nat-main'), named('NATGW_USE', 'NAT Gateway'), { first: won(4), step: won(1) }),
  kind(nat('21102', '../../nat'), named('NATGW_NET', '@processed'), { first: won(1), memberPrice: 4 }),
  kind(ASSETS, named('OBJ_VOL', '저장 용량'), {
    first: won(110),
    step: won(3),
    unit: GIGABYTES,
    isFlat: false,
  }),
  kind(ASSETS, named('OBJ_API', 'API calls, "GET" and others'), { first: won(2), unit: COUNT, price: 4_000 }),
  kind(TEXTS, named('SENS_SMS', 'SMS 발송'), {
    first: won(60),
    unit: COUNT,
    price: 9_000_000,
    isFlat: false,
  }),
  kind(TEXTS, named('SENS_PUSH', '+푸시\n알림'), { first: won(1), unit: COUNT, price: 1_000_000 }),
  kind(
    { no: '21004', type: TYPES.server, name: 'sg-worker', region: 'SGN', instances: ['610003'] },
    named('VSVR_USE', '서버 이용료'),
    { first: won(88), step: won(1), price: 500_000 },
  ),
  kind(
    {
      no: '9007199254740993',
      type: named('MKT', '마켓플레이스 이미지'),
      name: '',
      instances: ['9007199254740995'],
    },
    named('MKT_LIC', 'License'),
    { first: won(31), step: won(5) },
  ),
  kind(
    {
      no: '21106',
      type: named('HSM', '=HYPERLINK("http://example.com","KMS")'),
      name: '=1+1',
      instances: [],
    },
    named('HSM_KEY', '-1+1'),
    { first: won(20), unit: COUNT },
  ),
  kind(
    { no: '21107', type: named('CDN', '全球加速'), name: '内容分发-测试', instances: ['670001', '670002'] },
    named('CDN_NET', '流量'),
    { first: won(16), unit: GIGABYTES, price: 250_000, isFlat: false },
  ),
  kind({ ...WEB, no: '21108', name: '약정-해지' }, named('VSVR_USE', '서버 이용료'), {
    first: won(50),
    promise: 3,
    penalty: won(6),
  }),
  kind(DISK, named('BST_REF', '이용료 환불'), { first: won(-12), step: won(-1) }),
];

function nat(
  no: string,
  name: string,
): Partial<Kind['contract']> & Pick<Kind['contract'], 'no' | 'type' | 'name'> {
  return { no, type: TYPES.natGateway, name, instances: ['730001'] };
}

function kind(
  contract: Partial<Kind['contract']> & Pick<Kind['contract'], 'no' | 'type' | 'name'>,
  detail: Coded,
  given: Partial<Kind> & Pick<Kind, 'first'>,
): Kind {
  return {
    contract: { region: 'KR', instances: [], ...contract },
    detail,
    unit: HOURS,
    price: won(1),
    isFlat: true,
    step: 0,
    promise: 0,
    promotion: 0,
    memberPrice: 0,
    penalty: 0,
    ...given,
  };
}
