-- Finds the few orders whose money is on its way back among all that ever were.
CREATE INDEX orders_owing ON orders (updated_at) WHERE refund IN ('due', 'sent');
