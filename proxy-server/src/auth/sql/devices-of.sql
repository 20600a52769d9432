SELECT id AS "sessionId", device AS name, created_at AS "signedInAt", rotated_at AS "lastSeenAt"
FROM sessions
WHERE account_id = $<accountId> AND ended_at IS NULL AND rotated_at > $<since>
ORDER BY rotated_at DESC, id
