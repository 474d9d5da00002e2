-- One row a period of care that began in the window: was the child referred in time for the initial health assessment?
-- Whoever is owed the assessment (iha-held-20-days) is owed the referral. Of an assessment whose referral nobody recorded
-- it is not known; the panel's paper has ten such children fewer in this row than in that one.
with referred as materialized (
  select e.*, first_review_due as assessment_due, add_working_days(bla, 5) as due, min(ended_on, adult_on) as until, (
           select min(o.since) from observations o
           where o.child = e.child and o.kind = 'health-assessment' and o.code = 'INITIAL'
             and o.valid_from >= e.bla and o.valid_from < min(e.ended_on, e.adult_on) and o.valid_from <= :as_at) as referred, (
           select count(*) from observations o
           where o.child = e.child and o.kind = 'health-assessment' and o.code = 'INITIAL'
             and o.valid_from >= e.bla and o.valid_from < min(e.ended_on, e.adult_on) and o.valid_from <= :as_at) as assessments
  from entered_care e),
judged as (
  select *, case
    when referred <= due then 'referred-in-time'
    when referred is not null then 'referred-late'
    when assessments > 0 then 'referral-not-recorded'
    when until <= assessment_due and until <= :as_at then 'left-care-before-due'
    when assessment_due > :as_at then 'not-yet-due'
    else 'no-assessment' end as because
  from referred)
select child, bla as considered_on,
       case because when 'referred-in-time' then 'numerator' when 'left-care-before-due' then 'excluded'
         when 'not-yet-due' then 'excluded' when 'referral-not-recorded' then 'excluded' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || case when because = 'left-care-before-due' and ended_on < adult_on then coalesce((
           select ',' || e.ended_by from episodes e
           where e.child = j.child and e.period_from = j.bla and e.valid_to = j.ended_on), '') else '' end
         || case when :with_events and assessments > 0 then (
           select ',' || group_concat(o.evidence) from observations o
           where o.child = j.child and o.kind = 'health-assessment' and o.code = 'INITIAL' and o.since is j.referred
             and o.valid_from >= j.bla and o.valid_from < j.until and o.valid_from <= :as_at) else '' end as evidence,
       json_object('came into care', bla, 'referral due', due, 'referred', referred, 'assessment due', assessment_due) as working
from judged j
