INSERT INTO audit_log (actor, act, subject, detail) VALUES ($<actor>, $<act>, $<subject>, $<detail:json>)
