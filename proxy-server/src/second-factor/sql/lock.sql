SELECT sealed_secret AS "sealedSecret", confirmed_at AS "confirmedAt", last_step AS "lastStep",
       wrong_tries AS "wrongTries", tried_at AS "triedAt"
FROM second_factors WHERE account_id = $<accountId> FOR UPDATE
