-- Children in care who belong to a group of siblings on the day, and the plan for the group.
select o.child, o.reference as sibling_group, o.code as plan
from in_care i
cross join observations o on o.child = i.child and o.kind = 'sibling-group'
  and o.valid_from <= :as_at and o.valid_to > :as_at
