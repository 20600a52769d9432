INSERT INTO recovery_codes (account_id, code_mac) SELECT $<accountId>, unnest($<codeMacs>::bytea[])
