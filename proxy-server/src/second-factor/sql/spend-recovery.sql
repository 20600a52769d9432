DELETE FROM recovery_codes WHERE account_id = $<accountId> AND code_mac = $<codeMac> RETURNING account_id
