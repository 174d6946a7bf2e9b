import type { Command } from './_shared/command.js';
import { readMode } from './_shared/status-mode.js';

/** `acctclose status`: how far every closure is, what was seen, and what comes next. */
export const status: Command = {
  name: 'status',
  summary: 'show how far closures are, and what comes next',
  args: [{ name: '[account]', help: 'id of one account; all that are known here when absent' }],
  flags: [
    { flags: '--report <stage>', help: 'state what the provider told you: submitted, closed, rejected, …' },
    { flags: '--on <day>', help: 'the day on which that happened (YYYY-MM-DD)' },
    { flags: '--watch [seconds]', help: 'look again and again until it is settled (10 to 86400)' },
    { flags: '--ics <file>', help: 'write the dates that are awaited as a calendar file' },
    { flags: '--record', help: 'print the closure record, and keep it with the closure' },
    { flags: '--tidy', help: 'remove the profile and the secret of a closed account' },
    { flags: '--confirm <account-id>', help: 'the id of the account whose profile is to go' },
  ],
  examples: [
    'acctclose status',
    'acctclose status --watch 300',
    'acctclose status 1234567890123456 --report closed --on 2026-11-21',
    'acctclose status 1234567890123456 --record -o markdown',
    'acctclose status --ics closures.ics',
  ],
  endsOnInterrupt: true,
  async run(input, context) {
    const mode = readMode(input);
    const steps = await import('./_shared/status-steps.js');
    switch (mode.kind) {
      case 'show':
        return steps.show(mode, context);
      case 'report':
        return steps.report(mode, context);
      case 'watch':
        return steps.watchClosures(mode, context);
      case 'record':
        return steps.printRecord(mode, context);
      case 'tidy':
        return steps.tidy(mode, context);
    }
  },
};
