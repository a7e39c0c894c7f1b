-- Which origins have a checkout that started at or after a moment?
-- Indexes: checkouts_origin to step from one origin to the next, checkouts_start_time for a short window.
select distinct checkouts.origin collate "C" as origin
  from checkouts
 where checkouts.start_time >= :since
 order by origin
