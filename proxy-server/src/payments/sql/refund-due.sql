-- The payment of this order that is to be paid back, and the refund that is already under way for it.
SELECT p.id AS "paymentId", p.amount_ngwee AS "amountNgwee", r.id AS "refundId", r.state AS "refundState"
FROM payments p
LEFT JOIN refunds r ON r.payment_id = p.id AND r.state <> 'failed'
WHERE p.order_id = ${orderId} AND p.state = 'successful' AND (r.id IS NULL OR r.state = 'queued')
LIMIT 1
