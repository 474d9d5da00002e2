select child, exists (
  select 1 from enrolment
  where enrolment.authority = care_period.authority and enrolment.child = care_period.child
    and valid_from <= :day and valid_to > :day and recorded_to > 253402300799000
) as at_school
from care_period
where authority = :authority and valid_from <= :day and valid_to > :day and recorded_to > 253402300799000
group by child
order by child
