-- A device that another person used before is now this person's.
INSERT INTO push_subscriptions (endpoint, account_id, p256dh, auth, subscribed_at)
VALUES ($<endpoint>, $<accountId>, $<p256dh>, $<auth>, $<now>)
ON CONFLICT (endpoint) DO UPDATE
SET account_id = excluded.account_id, p256dh = excluded.p256dh, auth = excluded.auth, subscribed_at = excluded.subscribed_at
