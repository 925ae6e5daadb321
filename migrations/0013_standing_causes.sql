-- What brought a place in the chain, or what is written of a firm's trade: an import, with which it goes again.
-- Whoever changes it afterwards makes it their own: the cause is forgotten.
alter table firm_position add column cause uuid;
alter table firm_trade add column cause uuid;
