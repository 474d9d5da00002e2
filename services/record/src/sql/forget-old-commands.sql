delete from command_answer where claimed_at < ?
