UPDATE sessions SET second_factor_at = $<now>, tokens_since = $<now> WHERE id = $<id>
