UPDATE carts SET version = $<version> WHERE account_id = $<accountId>
