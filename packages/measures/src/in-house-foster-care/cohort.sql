-- Of the children in foster care, those with relatives or friends or with the authority's own carers. On a temporary stay
-- the home the child is away from counts.
with judged as (
  select i.*, u.evidence as asylum_evidence,
         case when u.child is not null then 'uasc'
           when coalesce(i.home_type, '') not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') then 'not-in-foster-care'
           when i.home_type in ('U1', 'U2', 'U3') then 'with-relative-or-friend'
           when i.home_provider = 'PR1' then 'with-own-foster-carer'
           when i.home_provider is null then 'provider-not-known'
           else 'with-foster-carer-of-another-provider' end as because
  from in_care i
  left join asylum_seekers u on u.child = i.child and u.valid_from <= :as_at and u.valid_to > :as_at)
select child, :as_at as considered_on,
       case when because in ('uasc', 'not-in-foster-care') then 'excluded'
         when because in ('with-relative-or-friend', 'with-own-foster-carer') then 'numerator'
         else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || case when because = 'uasc' then ',' || asylum_evidence else coalesce((
         select ',' || p.evidence from placements p
         where p.child = judged.child and p.policy = 'carer' and p.valid_from <= :as_at and p.valid_to > :as_at), '')
         end as evidence,
       json_object('in care since', bla, 'type of placement', home_type, 'provider', home_provider) as working
from judged
