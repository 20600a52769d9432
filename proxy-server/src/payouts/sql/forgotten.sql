-- Payouts that nobody has asked MTN about lately: their job was lost.
SELECT id AS "payoutId", state FROM payouts WHERE state IN ('queued', 'sent') AND updated_at < ${before} LIMIT 100
