-- The push service no longer knows this device.
DELETE FROM push_subscriptions WHERE endpoint = $<endpoint>
