-- The one lock of an order: whoever holds this row may append to its events.
SELECT id, shop_id, shopper_id, version FROM orders WHERE id = ${orderId} FOR UPDATE
