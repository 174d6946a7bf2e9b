import { describe, expect, it } from 'vitest';
import { say, serve } from './helpers/loopback-server.js';
import { runCli } from './helpers/run-cli.js';

const ESCAPE = String.fromCharCode(0x1b);

describe('the debug trace', () => {
  it('shows an error code that looks like our colours and line ends as the text it is', async () => {
    const Code = `${ESCAPE}[31mNo\n<- forged`;
    const { origin } = await serve((response) => say(response, 403, JSON.stringify({ Code })));
    const { stderr } = await runCli(['check', '--debug'], {
      env: {
        ...{ ACCTCLOSE_PROVIDER: 'alibaba', ACCTCLOSE_ENDPOINT: origin },
        ...{ ACCTCLOSE_ACCESS_KEY_ID: 'id', ACCTCLOSE_ACCESS_KEY_SECRET: 'secret' },
      },
    });
    expect(stderr).toContain(String.raw`\x1b[31mNo\x0a<- forged`);
    expect(stderr).not.toContain(ESCAPE);
    expect(stderr).not.toMatch(/^<- forged/m);
  });
});
