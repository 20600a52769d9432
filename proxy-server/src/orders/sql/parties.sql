-- Who an order concerns. A courier is known by phone until they have signed in once.
SELECT o.shop_id AS "shopId", o.shopper_id AS "shopperId", o.version, o.content_sha256 AS "contentSha256",
       o.shop_version AS "shopVersion", d.courier_phone AS "courierPhone", c.id AS "courierId"
FROM orders o
LEFT JOIN deliveries d ON d.order_id = o.id AND d.state NOT IN ('searching', 'offered', 'cancelled')
LEFT JOIN accounts c ON c.phone = d.courier_phone
WHERE o.id = ${orderId}
