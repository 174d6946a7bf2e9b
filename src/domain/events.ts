import type { AccountIdentity } from './account.js';
import type { Outcome } from './verdict.js';

/** What happens while a use case runs. Renderers draw it; nothing depends on it. */
export type AppEvent =
  | { readonly type: 'connecting'; readonly provider: string }
  | { readonly type: 'connected'; readonly account: AccountIdentity; readonly checks: number }
  | { readonly type: 'check-started'; readonly condition: string }
  | { readonly type: 'check-done'; readonly outcome: Outcome }
  | { readonly type: 'member-started'; readonly member: string }
  | { readonly type: 'member-done'; readonly member: string }
  | { readonly type: 'export-planned'; readonly files: number }
  /** Rows that a file has got more. */
  | { readonly type: 'rows-written'; readonly rows: number }
  | { readonly type: 'file-done'; readonly file: string; readonly rows: number; readonly kept: boolean }
  | { readonly type: 'file-failed'; readonly table: string; readonly month?: string }
  | { readonly type: 'retrying'; readonly action: string; readonly code: string; readonly waitMs: number }
  | { readonly type: 'clock-skewed'; readonly seconds: number };
