-- A final state never changes again, whoever is late.
UPDATE payments
SET state = ${state}, reason = ${reason}, updated_at = ${now}, asked_at = ${now},
    sent_at = coalesce(sent_at, CASE WHEN ${state} IN ('sent', 'pending') THEN ${now}::timestamptz END),
    financial_transaction_id = coalesce(${financialTransactionId}, financial_transaction_id)
WHERE id = ${paymentId} AND state NOT IN ('successful', 'failed')
