SELECT id FROM courier_steps
WHERE id = ${stepId} AND delivery_id = ${deliveryId} AND courier_phone = ${courierPhone}
