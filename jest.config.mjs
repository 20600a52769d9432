const swc = tsx => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      ...(tsx ? { transform: { react: { runtime: 'automatic' } } } : {}),
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const server = name => ({
  displayName: name,
  rootDir: name,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc(false) },
  testEnvironmentOptions: { customExportConditions: ['@linka/source', 'node', 'node-addons'] },
});

const servers = [
  'contracts',
  'proxy-server',
  'shop-server',
  'delivery-stub',
  'stub-kit',
  'momo-stub',
  'airtel-stub',
  'local',
  'chaos',
  'deploy',
];

const pwa = {
  displayName: 'pwa',
  rootDir: 'pwa',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc(true) },
  setupFiles: ['<rootDir>/src/testing/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/matchers.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/empty.ts' },
  testEnvironmentOptions: { customExportConditions: ['@linka/source', 'browser'] },
};

// Patience, not a wait: a busy machine may take seconds over what takes milliseconds elsewhere.
const testTimeout = 60_000;

/** @type {import('jest').Config} */
export default { testTimeout, projects: [...servers.map(server), pwa] };
