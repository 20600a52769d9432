/**
 * Would a cookie of the gateway at this address come back to it from this page? Not to another origin, not where the
 * person has switched cookies off, and not without https, other than on one's own machine.
 */
export const cookiesReach = (apiUrl: string): boolean =>
  window.isSecureContext &&
  navigator.cookieEnabled &&
  new URL(apiUrl, location.href).origin === location.origin;
