SELECT id AS "deliveryId", courier_phone AS "courierPhone", booked_at AS "bookedAt" FROM deliveries WHERE order_id = ${orderId}
