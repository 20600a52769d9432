-- One hand-in of a courier at a time, so that two cannot both find the same cash still owed. Ends with the transaction.
SELECT pg_advisory_xact_lock(hashtextextended('courier_cash:' || ${courierId}, 0))
