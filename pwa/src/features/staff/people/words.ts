import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  lead: 'Who works in your shop. They see its orders and change its stock.',
  failed: 'The people of the shop cannot be shown',
  owner: 'Owner',
  unnamed: 'No name yet',
  invitedTitle: 'Invited',
  waits: 'Joins by signing in with this number',
  phone: 'Phone number of somebody to invite',
  phoneHint: 'They get an SMS and join when they sign in.',
  phoneWrong: 'Type a Zambian mobile number, like 096 612 3456.',
  invite: 'Invite',
  invited: 'Invited',
  remove: 'Remove',
  removeWho: 'Remove {who}',
  removed: 'Removed',
  sureTitle: 'Remove {who}?',
  sure: 'They no longer see the shop’s orders or change its stock, from now on.',
  yes: 'Yes, remove',
  no: 'Keep',
});
