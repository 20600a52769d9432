SELECT count(*) AS left FROM recovery_codes WHERE account_id = $<accountId>
