INSERT INTO token_keys (kid, made_at) VALUES ($<kid>, $<now>)
