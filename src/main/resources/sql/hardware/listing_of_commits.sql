-- Which hardware was tested on the checkouts of these commits that started in the window, and with what counts? A commit
-- is named by its hash or a tag.
-- Uses the primary key of hardware_status or hw_status_checkout_id, checkouts_commit_hash and checkouts_commit_tags.
select
    h.platform,
    h.compatibles,
    sum(h.build_pass) as build_pass,
    sum(h.build_failed) as build_failed,
    sum(h.build_inc) as build_inc,
    sum(h.boot_pass) as boot_pass,
    sum(h.boot_failed) as boot_failed,
    sum(h.boot_inc) as boot_inc,
    sum(h.test_pass) as test_pass,
    sum(h.test_failed) as test_failed,
    sum(h.test_inc) as test_inc
from hardware_status h
join checkouts c on c.id = h.checkout_id
where h.test_origin = :origin
  and c.start_time >= :start
  and c.start_time <= :end
  and (c.git_commit_hash = any(:commits) or c.git_commit_tags && cast(:commits as text[]))
group by h.platform, h.compatibles
order by h.platform, h.compatibles
