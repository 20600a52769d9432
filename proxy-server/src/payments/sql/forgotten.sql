-- Open payments that nobody has asked about lately: their job was lost.
SELECT id FROM payments
WHERE state NOT IN ('successful', 'failed') AND coalesce(asked_at, created_at) < ${before}
LIMIT 100
