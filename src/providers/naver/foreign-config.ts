import type { ForeignConfig, ForeignProfile } from '../../domain/adapter.js';

const UNNAMED = 'default';

/** The file that the command-line tool and the SDKs read. Source: NaverCloudPlatform/ncloud-sdk-go-v2, ncloud/credentials. */
export const foreignConfig: ForeignConfig = {
  tool: 'ncloud',
  path: ['.ncloud', 'configure'],
  parse(text) {
    const profiles = [...readSections(text)].flatMap(([name, values]) => toProfile(name, values));
    if (profiles.length === 0) throw new Error('the file holds no access key');
    return profiles;
  },
};

type Values = Map<string, string>;

/** `name = value` lines, under `[section]` headings where there are any. */
function readSections(text: string): ReadonlyMap<string, Values> {
  const sections = new Map<string, Values>();
  let current = UNNAMED;
  for (const line of text.split(/\r?\n/)) {
    current = /^\s*\[([^\]]+)\]\s*$/.exec(line)?.[1]?.trim() ?? current;
    const [, name = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '') continue;
    sections.set(current, (sections.get(current) ?? new Map<string, string>()).set(name, value));
  }
  return sections;
}

function toProfile(name: string, values: Values): readonly ForeignProfile[] {
  const accessKeyId = values.get('ncloud_access_key_id') ?? '';
  const accessKeySecret = values.get('ncloud_secret_access_key') ?? '';
  return accessKeyId === '' || accessKeySecret === '' ? [] : [{ name, accessKeyId, accessKeySecret }];
}
