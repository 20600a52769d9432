-- The refund of this order that is under way; one that has still to go out comes first.
SELECT id AS "refundId", state FROM refunds
WHERE order_id = ${orderId} AND state IN ('queued', 'sent')
ORDER BY state, created_at LIMIT 1
