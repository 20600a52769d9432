UPDATE refunds SET state = ${state}, reason = ${reason}, updated_at = ${now}
WHERE id = ${refundId} AND state NOT IN ('successful', 'failed')
RETURNING id
