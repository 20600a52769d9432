-- Whether a shop lets its orders be paid in cash at the door; its owner's word.
ALTER TABLE shops ADD COLUMN takes_cash boolean NOT NULL DEFAULT true;
