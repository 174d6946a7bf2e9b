import * as z from 'zod';
import type { ForeignConfig } from '../../domain/adapter.js';

const file = z.object({
  secretId: z.string().optional(),
  secretKey: z.string().optional(),
  token: z.string().optional(),
  roleArn: z.string().optional(),
  type: z.string().optional(),
});

/** A profile that borrows the role of a virtual machine has no key of its own. */
const MACHINE_ROLE = 'cvm-role';

/** The credentials of the `tccli` command-line tool. Source: TencentCloud/tencentcloud-cli, tccli/configure.py. */
export const foreignConfig: ForeignConfig = {
  tool: 'tccli',
  path: ['.tccli', 'default.credential'],
  parse(text) {
    const { secretId = '', secretKey = '', token = '', roleArn = '', type } = file.parse(JSON.parse(text));
    // A key that is only there to assume a role may read nothing itself.
    if (type === MACHINE_ROLE || roleArn !== '' || secretId === '' || secretKey === '') return [];
    return [
      {
        name: 'default',
        accessKeyId: secretId,
        accessKeySecret: secretKey,
        ...(token === '' ? {} : { securityToken: token }),
      },
    ];
  },
};
