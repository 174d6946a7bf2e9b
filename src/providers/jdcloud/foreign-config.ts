import type { ForeignConfig, ForeignProfile } from '../../domain/adapter.js';

const COMMENT = /^\s*(?:[#;].*)?$/;
const SECTION = /^\[([^\]]+)\]\s*$/;
const OPTION = /^(\w+)\s*[=:]\s*(.*)$/;

interface Section {
  readonly name: string;
  readonly options: Map<string, string>;
}

/**
 * The configuration of the `jdc` command-line tool: sections of a Python configuration file.
 * Source: jdcloud-api/jdcloud-cli, jdcloud_cli/config.py.
 */
export const foreignConfig: ForeignConfig = {
  tool: 'jdc',
  path: ['.jdc', 'config'],
  parse: (text) => readSections(text).flatMap(toProfile),
};

function readSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (COMMENT.test(line)) continue;
    const name = SECTION.exec(line)?.[1];
    if (name !== undefined) {
      sections.push({ name, options: new Map() });
      continue;
    }
    const [, option, value] = OPTION.exec(line) ?? [];
    const section = sections.at(-1);
    if (option === undefined || value === undefined || section === undefined)
      throw new Error('a line is neither a section nor an option');
    // The writer doubles percent signs.
    section.options.set(option.toLowerCase(), value.trim().replaceAll('%%', '%'));
  }
  return sections;
}

function toProfile({ name, options }: Section): readonly ForeignProfile[] {
  const accessKeyId = options.get('access_key') ?? '';
  const accessKeySecret = options.get('secret_key') ?? '';
  const region = options.get('region_id') ?? '';
  if (accessKeyId === '' || accessKeySecret === '') return [];
  return [{ name, accessKeyId, accessKeySecret, ...(region === '' ? {} : { region }) }];
}
