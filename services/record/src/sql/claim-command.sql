insert into command_answer (authority, actor, key, digest, claimed_at) values (?, ?, ?, ?, ?)
