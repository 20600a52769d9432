SELECT kid, made_at AS "madeAt", retired_at AS "retiredAt" FROM token_keys
WHERE retired_at IS NULL OR retired_at > $<since>
ORDER BY made_at DESC, kid
