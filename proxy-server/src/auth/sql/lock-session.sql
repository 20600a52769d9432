SELECT id, account_id AS "accountId", generation, rotated_at AS "rotatedAt", heard_at AS "heardAt", ended_at AS "endedAt",
       second_factor_at AS "secondFactorAt"
FROM sessions WHERE id = $<id> FOR UPDATE
