-- Sets what the snapshot's copies ask for, because COPY takes no parameters; to the end of the transaction.
select
  set_config('snapshot.start', :start, true),
  set_config('snapshot.end', :end, true),
  set_config('snapshot.origins', :origins, true),
  set_config('snapshot.related', :related, true)
