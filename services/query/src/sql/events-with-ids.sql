select child, event_id as id, revision, type, true_on, recorded_at, corrects, detail, source
from fact
where authority = :authority and child in (select value from json_each(:children))
  and event_id in (select value from json_each(:ids))
