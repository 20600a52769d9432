DELETE FROM second_factors WHERE account_id = $<accountId> RETURNING account_id
