/** Words of the design system itself; whatever a feature says, it brings with it. */
export const words = {
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading',
  addOne: 'Add one {item}',
  takeOne: 'Take one {item} away',
  inCart: '{count} in the cart',
} as const;
