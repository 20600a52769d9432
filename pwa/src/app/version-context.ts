import { createContext } from 'react';
import type { Version } from './version.ts';

export const VersionContext = createContext<Version>({
  waiting: () => false,
  subscribe: () => () => undefined,
  apply: () => undefined,
  requestSync: () => undefined,
});
