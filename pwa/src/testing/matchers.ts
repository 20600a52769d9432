import '@testing-library/jest-dom/jest-globals';
import { configure } from '@testing-library/react';
import { beforeAll } from '@jest/globals';

// A busy machine may take seconds over what takes milliseconds elsewhere.
configure({ asyncUtilTimeout: 15_000 });

// Screens change when the database or the gateway answers, not only when a test does something: React need not
// warn of that. Clicks and typing are still flushed before a test goes on. After the library's own set-up.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
