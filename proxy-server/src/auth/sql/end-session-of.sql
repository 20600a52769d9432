-- Answers a row when the session is this account's, also one that has ended before.
UPDATE sessions SET ended_at = coalesce(ended_at, $<now>), end_reason = coalesce(end_reason, 'signed_out')
WHERE id = $<id> AND account_id = $<accountId>
RETURNING id
