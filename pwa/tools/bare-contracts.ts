import type { Plugin } from 'vite';

const holdsContracts = /\/contracts\/src\/.*\.ts$/;
/** `summary: 'What it is for'`, on one line or two, as the formatter leaves it. */
const summary = /(\bsummary:)\s*'(?:[^'\\\n]|\\.)*'/g;

/** Leaves out of the app what contracts say for the documentation alone: a phone pays for every byte and shows none of it. */
export const bareContracts = (): Plugin => ({
  name: 'linka:bare-contracts',
  enforce: 'pre',
  transform: (code, id) =>
    holdsContracts.test(id) ? { code: code.replaceAll(summary, "$1 ''"), map: null } : null,
});
