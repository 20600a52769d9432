-- Asking again changes nothing: the first wish counts.
INSERT INTO erasures (account_id, asked_at, due_at) VALUES ($<accountId>, $<askedAt>, $<dueAt>)
ON CONFLICT (account_id) DO UPDATE SET asked_at = erasures.asked_at
RETURNING asked_at AS "askedAt", due_at AS "dueAt"
