export const words = {
  open: 'Open',
  openUntil: 'Open until {when}',
  closed: 'Closed',
  closedUntil: 'Closed, opens {when}',
} as const;
