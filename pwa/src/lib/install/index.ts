/** Chromium's own offer to install, held back until there is something to offer it for. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let kept: InstallPrompt | undefined;

/** Keeps the browser's offer for later. To be called before the page has loaded, or the offer is missed. */
export function keepInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    kept = event as InstallPrompt;
  });
  window.addEventListener('appinstalled', () => {
    kept = undefined;
  });
}

/** How this phone can have Linka among its apps: by the browser's offer, by hand (iOS), or not (any more). */
export function wayToInstall(): 'offer' | 'by-hand' | 'none' {
  if (matchMedia('(display-mode: standalone)').matches) return 'none';
  if (kept !== undefined) return 'offer';
  // Only Safari on iOS has it; false means: in the browser, not from the home screen.
  return (navigator as { standalone?: boolean }).standalone === false ? 'by-hand' : 'none';
}

/** Shows the browser's offer. It can be shown once. */
export async function install(): Promise<boolean> {
  const offer = kept;
  kept = undefined;
  return (await offer?.prompt())?.outcome === 'accepted';
}
