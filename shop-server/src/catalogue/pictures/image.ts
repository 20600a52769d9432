import { pictureWidths } from '@linka/contracts/catalogue';
import sharp, { type Sharp } from 'sharp';

export type Format = 'avif' | 'webp';

/** What a phone wants to know of a picture before it has it. */
export interface Facts {
  readonly widths: number[];
  readonly colour: string;
}

/** A small file can unfold into a giant image; this many pixels are 48 MB at most. */
const MAX_PIXELS = 12_000_000;
const MAX_SECONDS = 10;
/** Sides of a kept upload, in pixels: twice the largest copy. */
const KEPT_SIDE = 576;

// The bytes say what a picture is, and only what shops photograph with is opened: no SVG, PDF or TIFF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
});
// A shop's server is small: one thread, and no cache of pixels.
sharp.concurrency(1);
sharp.cache(false);

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, {
    limitInputPixels: MAX_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  }).timeout({ seconds: MAX_SECONDS });

/** A square copy, without what a camera wrote into the file. Rejects when the bytes are no picture. */
export const copyOf = (bytes: Buffer, width: number, format: Format): Promise<Buffer> => {
  const square = open(bytes).resize(width, width, { fit: 'cover', withoutEnlargement: true });
  return (
    format === 'avif' ? square.avif({ quality: 55, effort: 3 }) : square.webp({ quality: 74 })
  ).toBuffer();
};

/** An upload as it is kept: made anew from its pixels, at most 576 a side. Rejects when the bytes are no picture. */
export const remade = (bytes: Buffer): Promise<Buffer> =>
  open(bytes)
    .resize(KEPT_SIDE, KEPT_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 85 })
    .toBuffer();

/** The widths worth copying, and the mean colour. Rejects when the bytes are no picture. */
export async function factsOf(bytes: Buffer): Promise<Facts> {
  const { data, info } = await open(bytes)
    .resize(16, 16, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .resize(1, 1)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = await open(bytes).metadata();
  const side = Math.min(width, height);
  const [smallest, ...larger] = pictureWidths;
  const colour = Array.from({ length: 3 }, (_, channel) => data[info.channels === 1 ? 0 : channel] ?? 0);
  return {
    widths: [smallest, ...larger.filter(wide => wide <= side)],
    colour: `#${colour.map(value => value.toString(16).padStart(2, '0')).join('')}`,
  };
}
