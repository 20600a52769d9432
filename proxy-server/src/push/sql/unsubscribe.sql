DELETE FROM push_subscriptions WHERE endpoint = $<endpoint> AND account_id = $<accountId>
