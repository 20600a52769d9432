export const words = {
  sound: 'Ring for new work',
  tap: 'No sound yet',
  off: 'Bell is off',
  turnOn: 'Turn the bell on',
} as const;
