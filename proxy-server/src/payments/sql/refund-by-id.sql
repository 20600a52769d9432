SELECT r.id AS "refundId", r.order_id AS "orderId", r.payment_id AS "paymentId", r.amount_ngwee AS "amountNgwee", r.state,
       r.provider, p.amount_ngwee AS "paidNgwee", p.financial_transaction_id AS "financialTransactionId"
FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE r.id = ${refundId}
