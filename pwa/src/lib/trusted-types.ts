/** What Leaflet draws with: icons, a badge's number, the map's credits. Attributes in quotes, links to https alone. */
const TAG =
  /<\/?(?:svg|path|circle|span|a)(?:\s(?:viewBox|width|height|aria-hidden|d|cx|cy|r|href(?=="https:))="[^"<>]*")*\s*\/?>/g;

/** Markup that can run nothing, as it is; throws on any other. */
export function safeMarkup(markup: string): string {
  if (/[<>]/.test(markup.replace(TAG, ''))) throw new TypeError('markup that Linka does not draw with');
  return markup;
}

/** The service worker's own address; throws on any other script. */
export function safeScript(url: string): string {
  if (url !== '/sw.js') throw new TypeError('a script that is not Linka’s');
  return url;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: typeof safeMarkup; createScriptURL: typeof safeScript },
  ): void;
}

/**
 * Our content security policy lets no text become markup or a script (`require-trusted-types-for`), but through this
 * policy, which the browser asks by its name. Leaflet writes markup; nothing else does.
 */
export function guardMarkup({ trustedTypes }: { readonly trustedTypes?: TrustedTypes }): void {
  trustedTypes?.createPolicy('default', { createHTML: safeMarkup, createScriptURL: safeScript });
}

guardMarkup(globalThis as { trustedTypes?: TrustedTypes });
