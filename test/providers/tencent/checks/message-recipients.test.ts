import { describe, expect, it } from 'vitest';
import { messageRecipients } from '../../../../src/providers/tencent/checks/message-recipients.js';
import { env, envOf, factsOf, failedCall } from '../hand-made-facts.js';

describe('tencent.message-recipients', () => {
  it('blocks by each but the main contact, who is only mentioned', async () => {
    const recipients = [
      { id: '1', name: 'owner', isOwner: true },
      { id: '2', name: '김민수', isOwner: false },
    ];
    expect((await messageRecipients.run(factsOf({ recipients }), env)).findings).toMatchObject([
      { code: 'main-contact-stays', severity: 'notice' },
      { code: 'recipient-left', severity: 'must-process' },
    ]);
  });

  it('is left to the user at the international site, without a call', async () => {
    const facts = factsOf({ recipients: failedCall('cam:ListReceiver') }, { domestic: false });
    const judgement = await messageRecipients.run(facts, envOf({ site: 'international' }));
    expect(judgement).toMatchObject({
      manual: true,
      findings: [{ code: 'recipients-unseen', resolve: { url: 'https://console.tencentcloud.com/cam' } }],
    });
  });
});
