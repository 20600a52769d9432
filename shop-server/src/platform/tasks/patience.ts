/**
 * Watches over something that may be away for a while, but not for ever. The function answered looks once; when every
 * look for longer than `patienceMs` was in vain, `lost` is called, once. `now` counts milliseconds and never jumps.
 */
export function patience(
  isWell: () => Promise<boolean>,
  patienceMs: number,
  lost: () => void,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let lastWell = now();
  let isLost = false;
  return async () => {
    if (await isWell()) lastWell = now();
    else if (!isLost && now() - lastWell > patienceMs) {
      isLost = true;
      lost();
    }
  };
}
