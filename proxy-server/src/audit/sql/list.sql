SELECT id, at, actor, act, subject, detail
FROM audit_log
WHERE ($<before> IS NULL OR id < $<before>) AND ($<subject> IS NULL OR subject = $<subject>)
ORDER BY id DESC
LIMIT 100
