SELECT id AS "refundId" FROM refunds WHERE state = 'sent' ORDER BY created_at
