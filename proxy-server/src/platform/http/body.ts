import express, { type Request, type RequestHandler } from 'express';

const rawBodies = new WeakMap<object, Buffer>();
const nothing = Buffer.alloc(0);

/** Parses JSON bodies up to 256 kB and keeps the bytes, because signatures are made over bytes. */
export const jsonBody: RequestHandler = express.json({
  limit: '256kb',
  type: ['application/json', 'application/*+json'],
  verify: (req, _res, bytes) => rawBodies.set(req, bytes),
});

/** Parses what the form of a page sends. */
export const formBody: RequestHandler = express.urlencoded({ limit: '10kb', extended: false });

/** The bytes of a body that was parsed, or none. */
export const rawBodyOf = (req: Request): Buffer => rawBodies.get(req) ?? nothing;
