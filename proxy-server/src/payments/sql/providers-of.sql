SELECT DISTINCT provider FROM payments WHERE order_id = ${orderId} AND state = 'successful'
