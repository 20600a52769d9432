export const words = {
  toPin: 'We bring it to your pin',
  toPinLater: 'Your answer is sent as soon as there is a network',
} as const;
