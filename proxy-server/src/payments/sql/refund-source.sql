-- A payment of this order of which something is left to give back.
SELECT p.id AS "paymentId", (p.amount_ngwee - coalesce(sum(r.amount_ngwee), 0))::bigint AS "leftNgwee"
FROM payments p LEFT JOIN refunds r ON r.payment_id = p.id AND r.state <> 'failed'
WHERE p.order_id = ${orderId} AND p.state = 'successful'
GROUP BY p.id
HAVING p.amount_ngwee > coalesce(sum(r.amount_ngwee), 0)
ORDER BY p.created_at LIMIT 1
