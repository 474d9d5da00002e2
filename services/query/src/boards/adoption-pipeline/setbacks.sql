-- Plans reversed and placements with adopters disrupted in the twelve months, of children still in care or not.
select child, valid_from as day, step, reason
from adoption_steps
where step in ('plan-reversed', 'disrupted') and valid_from >= :w0 and valid_from < :w1
