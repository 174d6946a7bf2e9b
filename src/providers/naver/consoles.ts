import type { Resolution } from '../../domain/finding.js';

const at = (url: string): Resolution & { readonly url: string } => ({ by: 'console', url });

/** Where a person acts. */
export const CONSOLES = {
  portal: at('https://www.ncloud.com'),
  console: at('https://console.ncloud.com'),
} satisfies Record<string, Resolution>;

/** The support desk, reached from the portal. */
export const SUPPORT: Resolution = { by: 'ticket', url: 'https://www.ncloud.com' };

/** What may be refunded, and how; the refund itself is asked for at the support desk. */
export const REFUND: Resolution = { by: 'ticket', url: 'https://www.ncloud.com/paidCoin' };
