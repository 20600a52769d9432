/** An address photo is a help to find a door, not an album: it is kept on this phone in at most so many bytes. */
export const PHOTO_BYTES = 60_000;

/** From good to barely enough to know a gate by: longest side in pixels, and quality of the JPEG. */
const attempts = [
  [960, 0.72],
  [800, 0.6],
  [640, 0.5],
  [480, 0.45],
  [320, 0.4],
] as const;

type Encode = (longestSide: number, quality: number) => Promise<Blob | null>;

/** The best picture that is small enough, or undefined when none is. */
export async function smallEnough(encode: Encode, most = PHOTO_BYTES): Promise<Blob | undefined> {
  for (const [side, quality] of attempts) {
    const blob = await encode(side, quality);
    if (blob !== null && blob.size > 0 && blob.size <= most) return blob;
  }
  return undefined;
}

/**
 * A photo as it came from the camera, made small: a data URL. Drawn anew, so that nothing the camera wrote into the
 * file (where, when, with what) is kept. Undefined when it is no picture.
 */
export async function shrinkPhoto(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const canvas = document.createElement('canvas');
  const blob = await smallEnough((side, quality) => {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
  });
  bitmap.close();
  return blob && readAsUrl(blob);
}

const readAsUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'));
    reader.readAsDataURL(blob);
  });
