import { inEnglish } from '../../lib/text/index.ts';

export const words = inEnglish({
  sound: 'Ring for new work',
  tap: 'No sound yet',
  off: 'Bell is off',
  turnOn: 'Turn the bell on',
});
