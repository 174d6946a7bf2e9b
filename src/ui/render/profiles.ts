import type { Profile, ProfileList } from '../../domain/profile.js';
import { maskKeyId } from '../../domain/secret.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { nextList } from './header.js';
import { plainSection, type Page } from './page.js';
import type { View } from './view.js';

/** `profiles`: name, provider, account, masked key id and where the secret is. */
export function profilesPage({ profiles, defaultName }: ProfileList, { words }: View): Page {
  if (profiles.length === 0) {
    return [
      {
        kind: 'list',
        title: words['list.no-profiles'],
        items: nextList(words['next.login'], 'acctclose login', words).items,
      },
    ];
  }
  const columns = [
    { title: words['column.profile'] },
    { title: words['column.provider'] },
    { title: words['column.account'] },
    { title: words['column.key'] },
    { title: words['column.secret'] },
  ];
  const rows = profiles.map((profile) => [
    sanitize(profile.name) + (profile.name === defaultName ? ` (${words['list.default']})` : ''),
    sanitize(profile.provider),
    sanitize(profile.accountId),
    sanitize(maskKeyId(profile.accessKeyId)),
    secretPlace(profile, words),
  ]);
  return [plainSection('', columns, rows)];
}

function secretPlace({ secretIn, scenario }: Profile, words: Words): string {
  const place = words[`secret.${secretIn}`];
  return scenario === undefined ? place : `${place} (${sanitize(scenario)})`;
}
