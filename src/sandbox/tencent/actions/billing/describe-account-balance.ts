import { defineAction } from '../../action.js';
import { flag } from '../../parameters.js';

/** Every amount in hundredths of the currency. */
export const describeAccountBalance = defineAction({
  service: 'billing',
  name: 'DescribeAccountBalance',
  parameters: { TempCredit: flag() },
  run: ({ state: { funds }, accountId }) => {
    const { cash, gift, income, frozen, owed } = funds;
    const real = cash + gift + income - frozen - owed;
    return {
      Balance: real,
      Uin: BigInt(accountId),
      RealBalance: real,
      CashAccountBalance: cash,
      IncomeIntoAccountBalance: income,
      PresentAccountBalance: gift,
      FreezeAmount: frozen,
      OweAmount: owed,
      IsAllowArrears: false,
      IsCreditLimited: false,
      CreditAmount: 0,
      CreditBalance: real,
      RealCreditBalance: real,
      TempCredit: 0,
      TempAmountInfoList: [],
    };
  },
});
