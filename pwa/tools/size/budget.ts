import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes over the wire that a shopper's data bundle is asked for. 1 KB is 1000 bytes. */
export const budgets = { critical: 120_000, precached: 250_000 } as const;

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export const weigh = (bytes: Buffer): Weight => ({
  raw: bytes.length,
  gzip: gzipSync(bytes).length,
  brotli: brotliCompressSync(bytes).length,
});

export const sum = (weights: readonly Weight[]): Weight =>
  weights.reduce(
    (all, { raw, gzip, brotli }) => ({
      raw: all.raw + raw,
      gzip: all.gzip + gzip,
      brotli: all.brotli + brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
