-- All that is held about one person, as one document. Times are the database's own text: the store reads them as dates.
SELECT jsonb_build_object(
  'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object('device', device, 'createdAt', created_at,
      'usedAt', rotated_at, 'endedAt', ended_at) ORDER BY created_at), '[]') FROM sessions WHERE account_id = a.id),
  'notifications', (SELECT coalesce(jsonb_agg(jsonb_build_object('address', endpoint, 'since', subscribed_at)), '[]')
      FROM push_subscriptions WHERE account_id = a.id),
  'cart', (SELECT coalesce(jsonb_agg(operation ORDER BY at), '[]') FROM cart_operations WHERE account_id = a.id),
  'orders', (SELECT coalesce(jsonb_agg(jsonb_build_object('orderId', o.id, 'shopName', o.shop_name, 'events',
      (SELECT jsonb_agg(e.event ORDER BY e.seq) FROM order_events e WHERE e.order_id = o.id))
      ORDER BY o.placed_at), '[]') FROM orders o WHERE o.shopper_id = a.id),
  'payments', (SELECT coalesce(jsonb_agg(jsonb_build_object('paymentId', id, 'orderId', order_id, 'msisdn', msisdn,
      'amountNgwee', amount_ngwee, 'state', state, 'at', created_at) ORDER BY created_at), '[]')
      FROM payments WHERE shopper_id = a.id),
  'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object('refundId', r.id, 'orderId', r.order_id,
      'amountNgwee', r.amount_ngwee, 'state', r.state, 'at', r.created_at) ORDER BY r.created_at), '[]')
      FROM refunds r JOIN orders o ON o.id = r.order_id WHERE o.shopper_id = a.id),
  'courierSteps', (SELECT coalesce(jsonb_agg(jsonb_build_object('deliveryId', delivery_id, 'step', step,
      'at', happened_at, 'place', place) ORDER BY received_at), '[]')
      FROM courier_steps WHERE courier_phone = a.phone)
) AS data, a.created_at AS "createdAt"
FROM accounts a WHERE a.id = $<accountId>
