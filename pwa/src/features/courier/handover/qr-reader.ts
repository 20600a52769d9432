interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}

/** The Shape Detection API: Android's Chrome has it, others do not, and TypeScript's library does not know it. */
declare global {
  var BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined;
}

/** Can this browser read QR codes from a camera by itself? */
export const canScan = (): boolean =>
  globalThis.BarcodeDetector !== undefined &&
  (navigator as { mediaDevices?: MediaDevices }).mediaDevices !== undefined;

const EVERY_MS = 200;
const MOST_CHARACTERS = 600;

/** Looks at the video until `signal` aborts, handing on each code it reads. */
export async function readCodes(
  video: HTMLVideoElement,
  hear: (token: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const Reader = globalThis.BarcodeDetector;
  if (Reader === undefined) return;
  const detector = new Reader({ formats: ['qr_code'] });
  while (!signal.aborted) {
    // A frame that cannot be read is no error: the next one comes.
    const codes = await detector.detect(video).catch(() => []);
    const code = codes.find(({ rawValue }) => rawValue !== '' && rawValue.length <= MOST_CHARACTERS);
    if (code !== undefined && !isAborted(signal)) hear(code.rawValue);
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}

// A call, because the compiler takes a property it has seen once for granted.
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

const namesOrder = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\b/i;

/** A code that names its order and names another one is of no use here; of others the gateway is the judge. */
export function isOfOtherOrder(token: string, orderId: string): boolean {
  const named = namesOrder.exec(token)?.[1];
  return named !== undefined && named.toLowerCase() !== orderId.toLowerCase();
}
