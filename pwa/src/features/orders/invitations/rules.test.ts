import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { invitationFor } from './rules.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = 400 * DAY;
const known = { paidNgwee: 100, over: false, push: 'off', install: 'offer', declined: {}, now } as const;

test.each([
  ['before anything is paid', { paidNgwee: 0 }, null],
  ['first of all', {}, 'news'],
  ['when news are on', { push: 'on' }, 'install'],
  ['when news were refused', { push: 'refused' }, 'install'],
  ['when the order is over', { over: true }, 'install'],
  ['when news were declined yesterday', { declined: { news: now - DAY } }, 'install'],
  ['when news were declined long ago', { declined: { news: now - 31 * DAY } }, 'news'],
  ['where there is no offer but a way', { push: 'on', install: 'by-hand' }, 'install-by-hand'],
  ['where the app is installed', { push: 'on', install: 'none' }, null],
  ['when installing was declined yesterday', { push: 'on', declined: { install: now - DAY } }, null],
] as const)('%s', (_, over, invitation) => {
  expect(invitationFor({ ...known, ...over })).toBe(invitation);
});

test('who has declined both is left alone for a month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 * DAY }),
      fc.integer({ min: 0, max: 30 * DAY }),
      (news, install) => {
        const declined = { news: now - news, install: now - install };
        expect(invitationFor({ ...known, declined })).toBeNull();
      },
    ),
  );
});
