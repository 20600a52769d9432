/** By then what a page was opened for has come, where it comes quickly; where it does not, the line is free for it. */
const BREATH_MS = 1000;

/** Resolves when the page stands and the phone has breath: for all that has to be done and nobody waits for. */
export async function settled(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise(resolve => window.addEventListener('load', resolve, { once: true }));
  await new Promise(resolve => setTimeout(resolve, BREATH_MS));
  // Not every browser says when it is idle.
  if ('requestIdleCallback' in window)
    await new Promise(resolve => requestIdleCallback(resolve, { timeout: 2 * BREATH_MS }));
}
