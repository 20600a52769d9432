DELETE FROM erasures WHERE account_id = $<accountId> AND done_at IS NULL RETURNING account_id
