DELETE FROM cart_operations WHERE account_id = $<accountId> AND NOT id = ANY ($<keep>::uuid[])
