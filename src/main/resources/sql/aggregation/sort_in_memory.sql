-- Where do the sorts of one recount happen? In memory: a few statements of this transaction alone are large.
set local work_mem = '64MB'
