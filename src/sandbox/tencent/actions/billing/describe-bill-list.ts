import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer, refuseValue, required, text, unsupported } from '../../parameters.js';
import { sum } from '../../views/amounts.js';
import { chinaSeconds, readChina } from '../../views/times.js';

/** Movements of cash, in hundredths; the domestic site only. */
export const describeBillList = defineAction({
  service: 'billing',
  name: 'DescribeBillList',
  sites: ['domestic'],
  parameters: {
    StartTime: required(text()),
    EndTime: required(text()),
    Offset: required(integer()),
    Limit: required(integer({ min: 1, max: 1000 })),
    WithZeroAmount: integer({ min: 0, max: 1 }),
    ...unsupported('PayType', 'SubPayType'),
  },
  run: ({ values, state, repeatPages }) => {
    const [from, to] = [readTime('StartTime', values.StartTime), readTime('EndTime', values.EndTime)];
    const found = state.movements.filter(({ at }) => at >= from && at < to + 1_000);
    const { rows, total } = cutPage(found, {
      offset: values.Offset,
      limit: values.Limit,
      repeat: repeatPages,
    });
    const sumOf = (kind: string): number =>
      sum(
        found.filter((movement) => movement.kind === kind),
        ({ amount }) => Math.abs(amount),
      );
    return {
      Total: total,
      ReturnAmount: sumOf('return'),
      RechargeAmount: sumOf('recharge'),
      DeductAmount: sumOf('deduct'),
      BlockAmount: 0,
      UnblockAmount: 0,
      AgentInAmount: 0,
      AdvanceRechargeAmount: 0,
      WithdrawAmount: 0,
      AgentOutAmount: 0,
      AdvancePayAmount: 0,
      TransactionList: rows.map(({ id, at, kind, amount, balance, channel }) => ({
        ActionType: kind,
        Amount: amount,
        Balance: balance,
        BillId: id,
        OperationInfo: '',
        OperationTime: `${chinaSeconds(at)}.000`,
        Cash: balance,
        Incentive: 0,
        Freezing: 0,
        PayChannel: channel,
        DeductMode: 'trade',
      })),
    };
  },
});

function readTime(name: string, value: string): number {
  return readChina(value) ?? refuseValue(name, 'must be of the form yyyy-MM-dd HH:mm:ss');
}
