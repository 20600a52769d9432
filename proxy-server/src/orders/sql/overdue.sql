SELECT id FROM orders WHERE deadline_at <= ${now} ORDER BY deadline_at LIMIT 50
