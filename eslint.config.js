import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What only the composition root and the port implementations may touch. */
const PORTS = ['fetch', 'process', 'setTimeout', 'setInterval'];

const restricted = PORTS.map((name) => ({
  name,
  message: `Take ${name} through a port (src/domain/ports.ts); only src/context.ts and the port implementations use it.`,
}));

export default tseslint.config(
  { ignores: ['dist', 'dist.*', 'coverage', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs', '*.cjs', 'bench/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      complexity: ['error', 12],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'commands/**/*.ts'],
    ignores: ['src/process.ts', 'src/ports/**', 'src/sandbox/**'],
    rules: {
      'no-restricted-globals': ['error', ...restricted],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take randomness through the Random port.' },
        { object: 'Date', property: 'now', message: 'Take the time through the Clock port.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the time through the Clock port.',
        },
      ],
    },
  },
  {
    // The list of every port: what is long in it is the number of ports.
    files: ['src/context.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Tables of words are data: a limit on their length would only split them.
    files: ['src/ui/words/**', 'src/providers/*/translations/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable' },
    },
  },
  {
    files: ['bench/**/*.mjs'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
