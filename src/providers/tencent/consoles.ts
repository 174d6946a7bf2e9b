import type { Resolution } from '../../domain/finding.js';

type Place = keyof typeof PATHS;

const PATHS = {
  home: '/',
  users: '/cam',
  keys: '/cam/capi',
  expenses: '/expense',
  invoices: '/expense/invoicing',
  orders: '/expense/deal',
  vouchers: '/account/voucher',
} as const;

/** The address of a place at the domestic site, which the other one has under a host of its own. */
export function consoleUrl(place: Place, site = 'domestic'): string {
  const host = site === 'international' ? 'console.tencentcloud.com' : 'console.cloud.tencent.com';
  return `https://${host}${PATHS[place]}`;
}

/** Where a person acts: both sites have the same paths. */
export function consoleAt(place: Place, site: string): Resolution {
  return { by: 'console', url: consoleUrl(place, site) };
}

/** Account Center > Security Settings, where the account is cancelled; one address for both sites. */
export const SECURITY = 'https://console.cloud.tencent.com/developer/security';

export const SECURITY_CONSOLE: Resolution = { by: 'console', url: SECURITY };

/** Project keys exist on the domestic site only. */
export const PROJECT_KEY_CONSOLE: Resolution = {
  by: 'console',
  url: 'https://console.cloud.tencent.com/cam/capi/project',
};

/** The product's own console, where the site is not known or no address has been verified. */
export const PRODUCT_CONSOLE: Resolution = { by: 'console' };
