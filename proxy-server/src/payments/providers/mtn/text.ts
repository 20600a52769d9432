/**
 * MoMo's firewall refuses `&`, apostrophes, brackets and `#`, and production answers 500 to an empty message: only
 * letters, digits, space, dot, underscore and hyphen go out, never nothing, at most 160 characters.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ._-]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 160) || 'Linka';
