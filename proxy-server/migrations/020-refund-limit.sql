-- Never more goes back than was paid, whatever a gateway believes: all refunds of a payment that have not failed
-- together, under the payment's lock.
CREATE FUNCTION refunds_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
BEGIN
  SELECT amount_ngwee INTO STRICT paid FROM payments WHERE id = NEW.payment_id FOR UPDATE;
  IF (SELECT sum(amount_ngwee) FROM refunds WHERE payment_id = NEW.payment_id AND state <> 'failed') > paid THEN
    RAISE EXCEPTION 'payment % would be paid back more than once', NEW.payment_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_within_payment';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER refunds_within_payment AFTER INSERT OR UPDATE OF payment_id, amount_ngwee, state ON refunds
  FOR EACH ROW WHEN (NEW.state <> 'failed') EXECUTE FUNCTION refunds_within_payment();
