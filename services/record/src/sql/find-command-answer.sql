select digest, answer from command_answer where authority = ? and actor = ? and key = ?
