UPDATE sessions SET ended_at = $<now>, end_reason = 'signed_out_everywhere'
WHERE account_id = $<accountId> AND ended_at IS NULL
