-- Money that is owed back, and nobody has moved it lately: its job was lost.
SELECT o.id AS "orderId", r.id AS "refundId"
FROM orders o
LEFT JOIN refunds r ON r.order_id = o.id AND r.state = 'sent'
WHERE o.refund IN ('due', 'sent') AND greatest(o.updated_at, r.updated_at) < ${before}
LIMIT 100
