import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const noUnused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_' };

/** Pure code takes time and chance as arguments: what it does can then be replayed. */
const pure = {
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'take `random` as an argument' },
    { object: 'Date', property: 'now', message: 'take `now` as an argument' },
    { object: 'performance', property: 'now', message: 'take `now` as an argument' },
    { object: 'crypto', property: 'randomUUID', message: 'take ids as arguments' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'take `now` as an argument',
    },
    { selector: 'TSEnumDeclaration', message: 'use a union of literals' },
  ],
  'no-restricted-globals': [
    'error',
    'process',
    'window',
    'document',
    'fetch',
    'localStorage',
    'setTimeout',
    'setInterval',
  ],
};

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', '.filiera/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', noUnused],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      // Filiera is always served from the root of its address.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      // {' '} keeps a space that the formatter would otherwise lose.
      'svelte/no-useless-mustaches': 'off',
      // svelte-check knows better which warnings there would be.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  { files: ['**/*.svelte'], rules: { 'no-undef': 'off' } },
  {
    files: ['packages/**/*.ts', 'src/rooms/*/*.ts', 'src/rooms/*/words/**/*.ts'],
    ignores: ['**/*.test.ts', 'packages/*/worker.ts'],
    rules: pure,
  },
  { files: ['bin/**', 'bench/**', 'scripts/**', 'tests/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
);
