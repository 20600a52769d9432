SELECT id AS "paymentId", order_id AS "orderId", shopper_id AS "shopperId", provider, state, amount_ngwee AS "amountNgwee", msisdn, reason,
       created_at AS "createdAt", updated_at AS "updatedAt", sent_at AS "sentAt", financial_transaction_id AS "financialTransactionId"
FROM payments WHERE id = ${paymentId}
