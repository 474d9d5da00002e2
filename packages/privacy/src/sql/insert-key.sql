insert into data_key (id, subject, class, generation, retired, master, wrapped, made_at)
select ?1, ?2, ?3, ?4, 0, ?5, ?6, ?7
where not exists (select 1 from destroyed where subject = ?2 and class = ?3)
  -- A master key that was replaced meanwhile is about to be destroyed.
  and exists (select 1 from state where master = ?5)
on conflict do nothing
