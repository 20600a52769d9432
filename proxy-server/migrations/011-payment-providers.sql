-- Who takes the money: MTN MoMo or Airtel Money. What was paid before there was a choice was paid with MTN.
ALTER TABLE payments ADD COLUMN provider text NOT NULL DEFAULT 'mtn' CHECK (provider IN ('mtn', 'airtel'));
ALTER TABLE refunds ADD COLUMN provider text NOT NULL DEFAULT 'mtn' CHECK (provider IN ('mtn', 'airtel'));
