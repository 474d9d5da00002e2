-- Of each child in care, in the area of which authority the current placement lies: the latest that was observed since it
-- began, after the day of the observation; null when nobody said. On a temporary stay (T0 to T4) an observation is about the
-- stay, not about the home.
placement_area as materialized (
  select c.*, (
           select o.valid_from || o.code from observations o
           where o.child = c.child and o.kind = 'placement-location' and o.code is not null
             and o.valid_from >= c.placed_from and o.valid_from <= :as_at
             and not exists (
               select 1 from episodes e
               where e.child = o.child and e.valid_from > c.placed_from
                 and e.valid_from <= o.valid_from and e.valid_to > o.valid_from
                 and e.home_type is not e.placement_type)
           order by o.valid_from desc limit 1) as area
  from current_placement c)
