-- Each authority is one step along the key: no row in between is read.
with recursive held (authority) as (
  select min(authority) from child
  union all
  select (select min(c.authority) from child c where c.authority > held.authority)
  from held
  where held.authority is not null)
select authority from held where authority is not null order by authority
