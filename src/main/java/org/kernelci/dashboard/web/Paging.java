package org.kernelci.dashboard.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of a list of the operators' API is wanted.
 *
 * @param page from 1
 * @param size rows a page, 1 to 200
 */
public record Paging(int page, int size) {

    private static final int MOST_PAGES = 1_000_000;
    private static final int USUAL_SIZE = 50;
    private static final int MOST_ROWS = 200;

    /** One page of a list, and how many items all pages hold. */
    public record Listing<T>(List<T> items, long total) {}

    /**
     * From the parameters {@code page} and {@code size}.
     *
     * @throws Refusal with status 400 naming each that is wrong
     */
    public static Paging of(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, String> problems = new LinkedHashMap<>();
        int page = number("page", 1, MOST_PAGES, query, problems);
        int size = number("size", USUAL_SIZE, MOST_ROWS, query, problems);
        if (!problems.isEmpty()) {
            throw Refusal.fields(400, "There is no such page.", problems);
        }
        return new Paging(page, size);
    }

    private static int number(
            String name, int usual, int most, MultivaluedMap<String, String> query, Map<String, String> problems) {
        String text = query.getFirst(name);
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problems.put(name, "must be a whole number from 1 to " + most);
        return usual;
    }

    /** Rows before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
