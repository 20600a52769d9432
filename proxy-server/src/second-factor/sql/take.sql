UPDATE second_factors
SET last_step = $<step>, wrong_tries = 0, tried_at = $<now>, confirmed_at = coalesce(confirmed_at, $<now>)
WHERE account_id = $<accountId>
