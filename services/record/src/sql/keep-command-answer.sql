-- A row without an answer is of a command that a crash cut short. An answer that went out stays the answer, also when another
-- process on the same file answers the key at the same time.
insert into command_answer (authority, actor, key, digest, answer, claimed_at) values (?, ?, ?, ?, ?, ?)
on conflict do update set digest = excluded.digest, answer = excluded.answer, claimed_at = excluded.claimed_at
where command_answer.answer is null
