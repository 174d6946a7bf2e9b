import type { Resolution } from '../../domain/finding.js';

const at = (url: string): Resolution & { readonly url: string } => ({ by: 'console', url });

/** Where a person acts. */
export const CONSOLES = {
  account: at('https://uc.jdcloud.com/account/security-settings'),
  funds: at('https://uc.jdcloud.com/cost/capital/capital-overview'),
  recharges: at('https://uc.jdcloud.com/cost/capital/recharge-history'),
  orders: at('https://uc.jdcloud.com/cost/order-list'),
} satisfies Record<string, Resolution>;

/** Closure and everything the console cannot do is asked for here. */
export const TICKET: Resolution = { by: 'ticket', url: 'https://ticket.jdcloud.com/myorder/submit' };

/** The front page of the console, which leads to each product. Source: the provider's product documentation. */
export const PRODUCT_CONSOLE = at('https://console.jdcloud.com');
