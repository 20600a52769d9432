INSERT INTO payments (id, order_id, shopper_id, provider, msisdn, amount_ngwee, state, created_at, updated_at)
VALUES (${paymentId}, ${orderId}, ${shopperId}, ${provider}, ${msisdn}, ${amountNgwee}, 'queued', ${now}, ${now})
