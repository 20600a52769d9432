-- Payments that ended in a span of time, and those that are still open and began before its end.
SELECT id AS "paymentId", order_id AS "orderId", provider, state, amount_ngwee AS "amountNgwee", msisdn
FROM payments
WHERE CASE WHEN state IN ('successful', 'failed') THEN updated_at >= ${from} AND updated_at < ${to} ELSE created_at < ${to} END
ORDER BY created_at
