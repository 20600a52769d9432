export type Shared = 'shared' | 'copied' | 'dropped' | 'failed';

/**
 * Hands an address of the app on: through the phone's own sheet (WhatsApp, SMS …), else by the clipboard. `dropped`
 * when the person closed the sheet.
 */
export async function share(title: string, path: string): Promise<Shared> {
  const url = new URL(path, location.origin).href;
  if ('share' in navigator) {
    return navigator.share({ title, url }).then(
      () => 'shared',
      (error: unknown) =>
        error instanceof DOMException && error.name === 'AbortError' ? 'dropped' : 'failed',
    );
  }
  return (navigator as Navigator).clipboard.writeText(url).then(
    () => 'copied',
    () => 'failed',
  );
}
