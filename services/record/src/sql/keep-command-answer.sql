-- A row without an answer is of a command that a crash cut short.
insert into command_answer (authority, actor, key, digest, answer, claimed_at) values (?, ?, ?, ?, ?, ?)
on conflict do update set digest = excluded.digest, answer = excluded.answer, claimed_at = excluded.claimed_at
