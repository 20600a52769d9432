SELECT operation, version FROM cart_operations WHERE account_id = $<accountId>
