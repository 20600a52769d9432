-- Money goes back by the way it came.
INSERT INTO refunds (id, order_id, payment_id, provider, amount_ngwee, state, created_at, updated_at)
SELECT ${refundId}, ${orderId}, p.id, p.provider, ${amountNgwee}, 'queued', ${now}, ${now}
FROM payments p WHERE p.id = ${paymentId}
ON CONFLICT DO NOTHING
