-- What the authority aims at for a measure on the day.
select amount
from authority_facts
where kind = 'target' and measure = :measure and valid_from <= :as_at and valid_to > :as_at
