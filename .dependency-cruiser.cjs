/** Who may import whom. The layout these rules keep is drawn in docs/layout.md. */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circles', {}, { circular: true }),
    forbid(
      'domain-is-pure',
      { path: '^src/domain' },
      { pathNot: '^src/domain|^node_modules/(@types/)?big\\.js' },
    ),
    forbid('app-sees-domain-only', { path: '^src/app' }, { pathNot: '^src/(app|domain)' }),
    forbid(
      'providers-see-domain',
      { path: '^src/providers' },
      { path: '^(commands|bin|test|src/(?!providers|domain))' },
    ),
    forbid(
      'providers-are-siblings',
      { path: '^src/providers/([^/_]+)/' },
      { path: '^src/providers/[^/_]+/', pathNot: '^src/providers/$1/' },
    ),
    forbid('checks-are-siblings', { path: '/checks/(?!index)[^/]+$' }, { path: '/checks/' }),
    forbid('http-sees-domain', { path: '^src/http' }, { path: '^(commands|src/(?!http|domain))' }),
    forbid('ui-sees-domain', { path: '^src/ui' }, { path: '^(commands|src/(?!ui|domain))' }),
    forbid('secrets-see-domain', { path: '^src/secrets' }, { path: '^(commands|src/(?!secrets|domain))' }),
    forbid('state-sees-domain', { path: '^src/state' }, { path: '^(commands|src/(?!state|domain))' }),
    forbid(
      'materials-see-domain',
      { path: '^src/materials' },
      { path: '^(commands|src/(?!materials|domain))' },
    ),
    forbid('export-sees-domain', { path: '^src/export' }, { path: '^(commands|src/(?!export|domain))' }),
    forbid(
      'sandbox-stands-alone',
      { path: '^src/sandbox' },
      { path: '^(commands|bin|test|src/(?!sandbox))' },
    ),
    forbid('sandbox-is-for-the-root', { path: '^src/(?!sandbox|context)' }, { path: '^src/sandbox' }),
    forbid(
      'sandbox-providers-are-siblings',
      { path: '^src/sandbox/(?!engine)([^/]+)/' },
      { path: '^src/sandbox/(?!engine)[^/]+/', pathNot: '^src/sandbox/$1/' },
    ),
    forbid(
      'only-ui-draws',
      { pathNot: '^src/ui' },
      { path: 'node_modules/(inquirer|@inquirer|ora|cli-table3|chalk)/' },
    ),
    forbid('only-secrets-hold-keys', { pathNot: '^src/secrets' }, { path: 'keytar' }),
    forbid(
      'only-materials-decode',
      { pathNot: '^src/materials' },
      { path: 'node_modules/(sharp|@hyzyla|libphonenumber-js)/' },
    ),
    forbid(
      'only-http-sends',
      { path: '^src', pathNot: '^src/(http|sandbox)' },
      { path: 'node_modules/got/|^(node:)?(http|https|net)$' },
    ),
    forbid(
      'only-state-and-export-touch-files',
      { path: '^src', pathNot: '^src/(state|export|materials|sandbox|context|ports/processes)' },
      { path: '^(node:)?fs' },
    ),
    forbid('nothing-looks-up', { path: '^src/[^/]+/' }, { path: '^(commands|bin)|^src/[^/]+$' }),
    forbid('tests-stay-outside', { path: '^(bin|commands|src)' }, { path: '^test' }),
    forbid('no-unlisted-packages', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
