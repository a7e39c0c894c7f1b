-- Which references of the hardware registry lead nowhere? Reads all five tables, a few thousand rows; targets by
-- primary key.
select
  'platforms' as section,
  referring.id,
  'processor_id' as field,
  referring.processor_id as target
from hardware_registry_platforms as referring
where referring.processor_id is not null
  and not exists (
    select
    from hardware_registry_processors as target
    where target.id = referring.processor_id
  )
union all
select
  'platforms' as section,
  referring.id,
  'system_module_id' as field,
  referring.system_module_id as target
from hardware_registry_platforms as referring
where referring.system_module_id is not null
  and not exists (
    select
    from hardware_registry_system_modules as target
    where target.id = referring.system_module_id
  )
union all
select
  'platforms' as section,
  referring.id,
  'vendor_id' as field,
  referring.vendor_id as target
from hardware_registry_platforms as referring
where referring.vendor_id is not null
  and not exists (
    select
    from hardware_registry_platform_vendors as target
    where target.id = referring.vendor_id
  )
union all
select
  'processors' as section,
  referring.id,
  'vendor_id' as field,
  referring.vendor_id as target
from hardware_registry_processors as referring
where referring.vendor_id is not null
  and not exists (
    select
    from hardware_registry_silicon_vendors as target
    where target.id = referring.vendor_id
  )
union all
select
  'system_modules' as section,
  referring.id,
  'processor_id' as field,
  referring.processor_id as target
from hardware_registry_system_modules as referring
where referring.processor_id is not null
  and not exists (
    select
    from hardware_registry_processors as target
    where target.id = referring.processor_id
  )
union all
select
  'system_modules' as section,
  referring.id,
  'vendor_id' as field,
  referring.vendor_id as target
from hardware_registry_system_modules as referring
where referring.vendor_id is not null
  and not exists (
    select
    from hardware_registry_platform_vendors as target
    where target.id = referring.vendor_id
  )
order by section, id, field
