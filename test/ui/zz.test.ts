import { test } from 'vitest';
import { REPORTS, MEMBERS, PROFILES, CONDITIONS, FAILURE, view } from './samples.js';
import { checkPage } from '../../src/ui/render/check.js';
import { membersPage } from '../../src/ui/render/members.js';
import { checksPage } from '../../src/ui/render/checks.js';
import { conditionsPage } from '../../src/ui/render/conditions.js';
import { profilesPage } from '../../src/ui/render/profiles.js';
import { drawPage } from '../../src/ui/render/draw.js';
import { renderError } from '../../src/ui/render/error.js';
import { writeFileSync } from 'node:fs';
test('x', () => {
  const v = view({ columns: 80 });
  const out = [
    ...drawPage(checkPage(REPORTS.blocked, v), v),
    '=======',
    ...drawPage(membersPage(MEMBERS, v), v),
    '=======',
    ...drawPage(checksPage(PROFILES, v), v),
    '=======',
    ...drawPage(conditionsPage({ kind: 'conditions', conditions: CONDITIONS }, v), v),
    '=======',
    ...drawPage(
      profilesPage(
        {
          kind: 'profiles',
          profiles: [
            {
              name: 'main',
              provider: 'sample',
              accountId: '123',
              accessKeyId: 'LTAIabcdefgh0001',
              secretIn: 'keychain',
            },
            {
              name: 'sb',
              provider: 'sample',
              accountId: '1234',
              accessKeyId: 'LTAIabcdefgh0002',
              secretIn: 'sandbox',
              scenario: 'typical',
            },
          ],
          defaultName: 'main',
        },
        v,
      ),
      v,
    ),
    '=======',
    ...drawPage(profilesPage({ kind: 'profiles', profiles: [] }, v), v),
    '=======',
    ...renderError(FAILURE, v),
  ];
  writeFileSync('/tmp/o80', out.join('\n') + '\n');
});
