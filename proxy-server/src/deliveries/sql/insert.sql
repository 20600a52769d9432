INSERT INTO deliveries (id, order_id, state, created_at, updated_at)
VALUES (${deliveryId}, ${orderId}, 'searching', ${now}, ${now})
ON CONFLICT (id) DO NOTHING
RETURNING id
