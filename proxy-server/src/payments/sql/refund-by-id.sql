SELECT id AS "refundId", order_id AS "orderId", payment_id AS "paymentId", amount_ngwee AS "amountNgwee", state
FROM refunds WHERE id = ${refundId}
