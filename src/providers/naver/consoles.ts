import type { Resolution } from '../../domain/finding.js';

const at = (url: string): Resolution => ({ by: 'console', url });

/** Where a person acts. */
export const CONSOLES = {
  portal: at('https://www.ncloud.com'),
  console: at('https://console.ncloud.com'),
} satisfies Record<string, Resolution>;

/** A refund of coins or credits is asked for at the support desk. */
export const SUPPORT: Resolution = { by: 'ticket', url: 'https://www.ncloud.com/paidCoin' };
