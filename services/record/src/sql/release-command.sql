delete from command_answer where authority = ? and actor = ? and key = ? and answer is null
