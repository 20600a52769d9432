-- The function holds the plan and the reasons: see the migration that makes it.
SELECT coalesce(discover($1::float8, $2::float8, $3::int, $4::int), '') AS pieces
