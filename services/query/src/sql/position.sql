select position from checkpoint where projection = 'read-models'
