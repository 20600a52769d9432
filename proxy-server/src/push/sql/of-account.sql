-- The devices a person used last.
SELECT endpoint, p256dh, auth FROM push_subscriptions
WHERE account_id = $<accountId> ORDER BY subscribed_at DESC LIMIT 10
