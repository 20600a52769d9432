-- A final state never changes again, whoever is late.
UPDATE payouts
SET state = ${state}, reason = ${reason}, updated_at = ${now},
    financial_transaction_id = coalesce(${financialTransactionId}, financial_transaction_id)
WHERE id = ${payoutId} AND state NOT IN ('successful', 'failed')
RETURNING id
