-- Cash that a courier has taken at a door and not handed in yet. What is handed in lies in `wallet:cash`.
ALTER TABLE ledger_accounts DROP CONSTRAINT ledger_accounts_kind_check;
ALTER TABLE ledger_accounts ADD CONSTRAINT ledger_accounts_kind_check
  CHECK (kind IN ('shopper_receipts', 'refunds', 'shop_payable', 'payouts', 'platform_fee',
                  'delivery_fee', 'courier', 'courier_cash', 'provider_fees', 'wallet'));
