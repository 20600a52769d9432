SELECT event FROM order_events WHERE order_id = ${orderId} AND seq > ${after} ORDER BY seq
