import type { Resolution } from '../../domain/finding.js';

const at = (url: string): Resolution & { readonly url: string } => ({ by: 'console', url });

/** Where a person acts. */
export const CONSOLES = {
  account: at('https://account.console.aliyun.com'),
  expenses: at('https://usercenter2.aliyun.com/finance/expense-center/overview'),
  funds: at('https://usercenter2.aliyun.com/finance/fund-management'),
  domains: at('https://dc.console.aliyun.com'),
  filings: at('https://beian.aliyun.com'),
  directory: at('https://resourcemanager.console.aliyun.com'),
} satisfies Record<string, Resolution>;

/** The front page of the console, which leads to each product. Source: README of the provider's PHP SDK. */
export const PRODUCT_CONSOLE = at('https://home.console.aliyun.com');
