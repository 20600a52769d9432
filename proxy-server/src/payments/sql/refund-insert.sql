INSERT INTO refunds (id, order_id, payment_id, amount_ngwee, state, created_at, updated_at)
VALUES (${refundId}, ${orderId}, ${paymentId}, ${amountNgwee}, 'queued', ${now}, ${now})
ON CONFLICT DO NOTHING
