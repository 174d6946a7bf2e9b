import * as z from 'zod';
import type { ForeignConfig } from '../../domain/adapter.js';

/** Modes whose profile holds a key of its own. */
const KEY_MODES: ReadonlySet<string> = new Set(['AK', 'StsToken']);

const profile = z.object({
  name: z.string(),
  mode: z.string().optional(),
  access_key_id: z.string().optional(),
  access_key_secret: z.string().optional(),
  sts_token: z.string().optional(),
  region_id: z.string().optional(),
});

const file = z.object({ profiles: z.array(profile) });

/** The configuration of the `aliyun` command-line tool. Source: aliyun/aliyun-cli, config/profile.go. */
export const foreignConfig: ForeignConfig = {
  tool: 'aliyun',
  path: ['.aliyun', 'config.json'],
  parse: (text) =>
    file.parse(JSON.parse(text)).profiles.flatMap((entry) => {
      const {
        name,
        mode = '',
        access_key_id: accessKeyId = '',
        access_key_secret: accessKeySecret = '',
      } = entry;
      if (!KEY_MODES.has(mode) || accessKeyId === '' || accessKeySecret === '') return [];
      const { sts_token: token = '', region_id: region = '' } = entry;
      return [
        {
          name,
          accessKeyId,
          accessKeySecret,
          ...(mode === 'StsToken' ? { securityToken: token } : {}),
          ...(region === '' ? {} : { region }),
        },
      ];
    }),
};
