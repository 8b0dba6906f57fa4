// Its types follow.
