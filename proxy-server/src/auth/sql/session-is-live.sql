-- Asked with every access token, so that signing out works at once and on every instance.
SELECT tokens_since AS "tokensSince", rotated_at AS "rotatedAt", heard_at AS "heardAt"
FROM sessions WHERE id = $1 AND ended_at IS NULL
