-- With a private or voluntary provider, foster homes and adoptive homes apart. On a temporary stay the home the child is
-- away from counts.
with judged as (
  select *,
         case when home_type in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A4', 'A5', 'A6')
             then 'foster-or-adoptive-home'
           when home_provider in ('PR4', 'PR5') then 'private-or-voluntary-provider'
           when home_provider is null then 'provider-not-known'
           else 'other-provider' end as because
  from in_care)
select child, :as_at as considered_on,
       case when because = 'private-or-voluntary-provider' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce((
         select ',' || p.evidence from placements p
         where p.child = judged.child and p.policy = 'carer' and p.valid_from <= :as_at and p.valid_to > :as_at), '')
         as evidence,
       json_object('in care since', bla, 'type of placement', home_type, 'provider', home_provider) as working
from judged
