-- The orders a courier has accepted and not brought yet.
SELECT d.order_id AS "orderId"
FROM deliveries d JOIN accounts a ON a.phone = d.courier_phone
WHERE a.id = ${courierId} AND d.state IN ('assigned', 'at_shop', 'picked_up', 'at_door')
