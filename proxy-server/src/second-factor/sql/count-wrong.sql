UPDATE second_factors SET wrong_tries = wrong_tries + 1, tried_at = $<now> WHERE account_id = $<accountId>
