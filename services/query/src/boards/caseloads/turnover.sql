-- Allocations of a role that began and that ended in the twelve months, by worker.
select worker, sum(valid_from >= :w0 and valid_from < :w1) as begun, sum(valid_to >= :w0 and valid_to < :w1) as ended
from allocations
where role = :role and valid_from < :w1 and valid_to >= :w0
group by worker
