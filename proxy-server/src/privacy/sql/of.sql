SELECT asked_at AS "askedAt", due_at AS "dueAt" FROM erasures WHERE account_id = $<accountId> AND done_at IS NULL
