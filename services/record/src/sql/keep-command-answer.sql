update command_answer set answer = ? where authority = ? and actor = ? and key = ?
