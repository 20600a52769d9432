-- What this person may do has changed: their access tokens are to be renewed.
UPDATE sessions SET tokens_since = $<now> WHERE account_id = $<accountId> AND ended_at IS NULL
