// The architecture as doors: each rule below is a door that does not open.
const servers = '^(proxy-server|shop-server|delivery-stub|momo-stub|airtel-stub|local)/';
const tests = '\\.test\\.tsx?$|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contracts-know-nobody',
      comment: 'contracts are pure: zod and node:crypto, nothing else',
      severity: 'error',
      from: { path: '^contracts/src', pathNot: tests },
      to: { pathNot: ['^contracts/', '^node_modules/zod/', '^node:crypto$', '^crypto$'] },
    },
    {
      name: 'only-wallet-stand-ins-use-their-kit',
      severity: 'error',
      from: { pathNot: '^(stub-kit|momo-stub|airtel-stub)/|' + tests },
      to: { path: '^stub-kit/' },
    },
    {
      name: 'nobody-imports-a-server',
      comment: 'programs talk over HTTP; only tests may reach into local/ for databases',
      severity: 'error',
      from: { path: '^([^/]+)/', pathNot: tests + '|^(e2e|bench|chaos|deploy)/' },
      to: { path: servers, pathNot: '^$1/' },
    },
    {
      name: 'pwa-knows-contracts-only',
      severity: 'error',
      from: { path: '^pwa/src' },
      to: {
        path: '^(proxy-server|shop-server|delivery-stub|stub-kit|momo-stub|airtel-stub|local|e2e|bench|chaos|deploy)/',
      },
    },
    {
      name: 'store-never-looks-back',
      comment: 'routes → rules → store',
      severity: 'error',
      from: { path: '/store\\.ts$' },
      to: { path: '/(routes|rules)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'a rule takes what it needs as arguments: no database, no HTTP, no clock; a type is no dependency',
      severity: 'error',
      from: { path: '/rules(\\.ts$|/)', pathNot: tests },
      to: {
        dependencyTypesNot: ['type-only'],
        path: [
          '/(routes|store)\\.ts$',
          '/platform/',
          'node_modules/(express|pg|pg-promise|mongoose|undici)/',
        ],
      },
    },
    {
      name: 'no-feature-imports-another',
      comment: 'pwa: app → features → offline, ui, lib',
      severity: 'error',
      from: { path: '^pwa/src/features/([^/]+)/' },
      to: { path: '^pwa/src/(features|app)/', pathNot: '^pwa/src/features/$1/' },
    },
    {
      name: 'shared-pwa-code-knows-no-feature',
      severity: 'error',
      from: { path: '^pwa/src/(offline|ui|lib)/' },
      to: { path: '^pwa/src/(features|languages|app)/' },
    },
    {
      name: 'languages-take-only-types-from-features',
      comment:
        'pwa: features → languages → offline, ui, lib; a translation is typed by the words it translates',
      severity: 'error',
      from: { path: '^pwa/src/languages/', pathNot: tests },
      to: { path: '^pwa/src/(features|app)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|node_modules)/.*\\.d\\.ts$|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@linka/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
