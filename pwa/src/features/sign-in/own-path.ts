/** Only a path of our own: whoever made the link must not lead anybody elsewhere. */
export const ownPath = (next: string | null): string =>
  next !== null && /^\/(?!\/|\\)/.test(next) ? next : '/';
