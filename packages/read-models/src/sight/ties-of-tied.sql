-- All ties of every child that has one of the wanted ties: pairs of a kind and whom it is to. Read past any view of that name.
with tied as materialized (
  select distinct t.child
  from json_each(:wanted) w
  cross join main.tie t on t.authority = :authority and t.kind = w.value ->> 0 and t.who = w.value ->> 1)
select a.child, a.kind, a.who, a.valid_from, a.valid_to, a.until
from tied
cross join main.tie a on a.authority = :authority and a.child = tied.child
