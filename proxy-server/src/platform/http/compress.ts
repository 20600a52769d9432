import compression from 'compression';

/** Data is bought by the megabyte; a live stream must not wait in a compressor's buffer. */
export const compress = compression({
  filter: (req, res) => res.getHeader('content-type') !== 'text/event-stream' && compression.filter(req, res),
});
