package org.kernelci.dashboard.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.persistence.Sql;

/**
 * Names for the git repositories that checkouts come from (operations 8): what is known stays; then come those that
 * maestro reported, then those of all others, each only if neither its name nor its URL is there already.
 */
final class TreeCatalogue {

    private static final Logger LOG = System.getLogger(TreeCatalogue.class.getName());

    private static final Pattern NUMBERED = Pattern.compile("(.*-)(\\d{1,9})");

    private final Jdbi jdbi;

    /** A repository as a checkout names it; the name may be null. */
    record Repository(String treeName, String gitRepositoryUrl) {}

    TreeCatalogue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** URL by name: {@code known} and what the checkouts add to it. */
    Map<String, String> extended(Map<String, String> known) {
        Map<String, String> urls = new LinkedHashMap<>(known);
        for (boolean maestro : List.of(true, false)) {
            collect(repositories(maestro)).forEach((name, url) -> {
                if (!urls.containsKey(name) && !urls.containsValue(url)) {
                    urls.put(name, url);
                }
            });
        }
        return urls;
    }

    private List<Repository> repositories(boolean maestro) {
        return jdbi.withHandle(handle -> handle.createQuery(Sql.named("ingest/repositories"))
                .bind("maestro", maestro)
                .mapTo(Repository.class)
                .list());
    }

    /** One name for each URL; the first name that came with it, or one made from the URL where that is taken. */
    static Map<String, String> collect(List<Repository> repositories) {
        Map<String, String> urls = new LinkedHashMap<>();
        for (Repository repository : repositories) {
            String url = repository.gitRepositoryUrl();
            String name = repository.treeName();
            if (urls.containsValue(url)) {
                continue;
            }
            if (name == null || name.isEmpty() || urls.containsKey(name)) {
                Optional<String> derived = derived(url);
                if (derived.isEmpty()) {
                    LOG.log(Level.WARNING, "no tree name can be made from {0}", url);
                    continue;
                }
                name = derived.get();
            }
            while (urls.containsKey(name)) {
                name = next(name);
            }
            urls.put(name, url);
        }
        return urls;
    }

    /** A name from the last two segments of the URL's path. */
    static Optional<String> derived(String url) {
        String text = url.strip().replaceAll("/+$", "");
        int path = text.indexOf("://");
        if (path < 0) {
            return Optional.empty();
        }
        List<String> segments =
                new ArrayList<>(Arrays.asList(text.substring(path + 3).split("/")));
        segments.remove(0);
        segments.removeIf(String::isEmpty);
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        String repository = segments.get(segments.size() - 1).replaceFirst("(?i)\\.git$", "");
        String owner = segments.size() < 2 ? "" : segments.get(segments.size() - 2);
        if (owner.isEmpty()) {
            return Optional.of(repository).filter(name -> !name.isEmpty());
        }
        boolean contained = owner.toLowerCase(Locale.ROOT).contains(repository.toLowerCase(Locale.ROOT));
        return Optional.of(contained ? owner : owner + "-" + repository);
    }

    private static String next(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1) : name + "-1";
    }
}
