SELECT count(*) AS count FROM differences WHERE cleared_at IS NULL
