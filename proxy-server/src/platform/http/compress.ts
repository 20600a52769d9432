import compression from 'compression';
import type { RequestHandler } from 'express';

/** Data is bought by the megabyte; a live stream must not wait in a compressor's buffer. */
const compressed: RequestHandler = compression({
  filter: (req, res) => res.getHeader('content-type') !== 'text/event-stream' && compression.filter(req, res),
});

/** The compressor wraps every method of an answer, which programs that want none need not wait for. */
export const compress: RequestHandler = (req, res, next) => {
  if (req.headers['accept-encoding'] !== undefined) {
    compressed(req, res, next);
    return;
  }
  res.vary('accept-encoding');
  next();
};
