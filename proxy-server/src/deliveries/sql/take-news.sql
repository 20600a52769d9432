-- News that is not newer than what we know changes nothing, however often and late it comes.
UPDATE deliveries
SET state = ${state}, sequence = ${sequence}, courier_name = ${courierName}, courier_phone = ${courierPhone},
    place = coalesce(${place}::jsonb, place), offered_until = ${offeredUntil}, updated_at = ${now}
WHERE id = ${deliveryId} AND sequence < ${sequence}
RETURNING id
