-- Keyed digests of the records that are in a link, either side alike: neither is linked twice.
create table if not exists adoption_taken (digest text primary key) strict, without rowid
