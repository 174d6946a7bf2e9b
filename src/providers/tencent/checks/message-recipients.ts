import { byPrepare, type Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';
import type { Recipient } from '../facts/people.js';

/** The main contact stays with the account. The international site lists nobody, so there the user decides. */
export const messageRecipients = defineCheck<TencentFacts>(
  {
    condition: 'tencent.message-recipients',
    actions: [ACTIONS.listReceiver.id],
    messages: {
      'recipient-left': 'Delete the message recipient {name}.',
      'main-contact-stays': '{name} is the main contact, who stays with the account.',
      'recipients-unseen': 'The console shows no message recipient any more; this site has no list of them.',
    },
  },
  async (facts, { account: { accountId, site } }) => {
    const console = consoleAt('users', site);
    if (!facts.offers(ACTIONS.listReceiver)) {
      const unseen = accountFinding({
        code: 'recipients-unseen',
        severity: 'attest',
        accountId,
        resolve: console,
      });
      return { findings: [unseen], manual: true };
    }
    const recipients = await facts.recipients();
    return { findings: recipients.map((recipient) => toFinding(recipient, site)) };
  },
);

function toFinding({ id, name, isOwner }: Recipient, site: string): Finding {
  return {
    code: isOwner ? 'main-contact-stays' : 'recipient-left',
    severity: isOwner ? 'notice' : 'must-process',
    subject: { type: 'message recipient', id, name },
    resolve: isOwner ? { by: 'none' } : byPrepare(consoleAt('users', site)),
  };
}
