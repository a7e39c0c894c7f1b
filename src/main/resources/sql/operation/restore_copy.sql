-- Takes one part of a member of the archive.
copy restored from stdin with (format csv)
