-- The key that new texts of a class are sealed with, and the first one of the class, by which marks are made.
select current.id, current.master, current.wrapped, current.generation,
  first.id as first_id, first.master as first_master, first.wrapped as first_wrapped
from data_key current
join data_key first on first.subject = current.subject and first.class = current.class and first.generation = 1
where current.subject = ? and current.class = ? and current.retired = 0
