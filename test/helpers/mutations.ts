import { ACTIONS as ALIBABA } from '../../src/providers/alibaba/actions.js';
import { ACTIONS as JDCLOUD } from '../../src/providers/jdcloud/actions.js';
import { MUTATIONS as NAVER } from '../../src/providers/naver/actions.js';
import { DELETE_BUCKET, MUTATIONS as TENCENT } from '../../src/providers/tencent/mutations.js';

type Known = Readonly<Record<string, { readonly id: string; readonly effect: string }>>;

const TABLES: readonly Known[] = [ALIBABA, JDCLOUD, NAVER, TENCENT, { DELETE_BUCKET }];

/** Every call that changes something, of all providers, as `service:Action`. */
export const MUTATIONS: ReadonlySet<string> = new Set(
  TABLES.flatMap((table) => Object.values(table))
    .filter(({ effect }) => effect === 'mutate')
    .map(({ id }) => id),
);
