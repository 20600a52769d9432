-- What a courier has on the phone: offers, jobs under way, and what ended in the last day. With an id, that one
-- delivery, whoever has it now: the caller shows no more of it than they may see.
SELECT d.id AS "deliveryId", d.order_id AS "orderId", d.state, d.courier_phone AS "courierPhone", d.offered_until AS "offeredUntil", d.updated_at AS "updatedAt",
       o.items, o.shopper_name AS "shopperName", a.phone AS "shopperPhone",
       s.name AS "shopName", s.area AS "shopArea", s.phone AS "shopPhone", ST_Y(s.location::geometry) AS "shopLat", ST_X(s.location::geometry) AS "shopLng"
FROM deliveries d
JOIN orders o ON o.id = d.order_id
JOIN accounts a ON a.id = o.shopper_id
JOIN shops s ON s.id = o.shop_id
WHERE (d.courier_phone = ${courierPhone} OR d.id = ${deliveryId}) AND (${deliveryId} IS NULL OR d.id = ${deliveryId})
  AND (d.state NOT IN ('delivered', 'failed', 'cancelled') OR d.updated_at > ${since})
ORDER BY d.state IN ('delivered', 'failed', 'cancelled'), d.updated_at DESC
LIMIT 50
