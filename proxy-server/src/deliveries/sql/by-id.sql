SELECT d.id AS "deliveryId", d.order_id AS "orderId", d.state, d.sequence, d.courier_name AS "courierName",
       d.courier_phone AS "courierPhone", d.offered_until AS "offeredUntil", d.wrong_pins AS "wrongPins",
       d.booked_at AS "bookedAt", d.updated_at AS "updatedAt"
FROM deliveries d WHERE d.id = ${deliveryId}
