select total_changes() as changes
