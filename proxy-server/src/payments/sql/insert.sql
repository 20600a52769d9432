INSERT INTO payments (id, order_id, shopper_id, msisdn, amount_ngwee, state, created_at, updated_at)
VALUES (${paymentId}, ${orderId}, ${shopperId}, ${msisdn}, ${amountNgwee}, 'queued', ${now}, ${now})
