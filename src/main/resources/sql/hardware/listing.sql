-- Which hardware was tested on the newest checkouts of trees that started in the window, and with what counts?
-- Uses the primary key of hardware_status or hw_status_checkout_id, and latest_checkout_checkout_id.
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
join latest_checkout latest on latest.checkout_id = h.checkout_id
where h.test_origin = :origin
  and latest.start_time >= :start
  and latest.start_time <= :end
group by h.platform, h.compatibles
order by h.platform, h.compatibles
