package org.kernelci.dashboard.ingest;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The string formats of the submission schemas, as ingest 8.2 defines them. */
final class SubmissionFormats {

    /** Characters of RFC 3986 that need no escape in any component but the scheme, port and IP literal. */
    private static final boolean[] PATH_CHARACTERS = characters("-._~!$&'()*+,;=:@/");

    private static final boolean[] QUERY_CHARACTERS = characters("-._~!$&'()*+,;=:@/?");
    private static final boolean[] NAME_CHARACTERS = characters("-._~!$&'()*+,;=");
    private static final boolean[] USER_CHARACTERS = characters("-._~!$&'()*+,;=:");

    private SubmissionFormats() {}

    static List<Format> all() {
        return List.of(
                new Check("date-time", SubmissionFormats::isDateTime),
                new Check("uri", SubmissionFormats::isUri),
                new Check("email", text -> text.indexOf('@') >= 0));
    }

    /** RFC 3339 with a real calendar date, a year from 1 on, seconds up to 59 and an offset. */
    static boolean isDateTime(String text) {
        int length = text.length();
        return length >= 20
                && isDate(text)
                && (text.charAt(10) | 0x20) == 't'
                && number(text, 11, 2) <= 23
                && text.charAt(13) == ':'
                && number(text, 14, 2) <= 59
                && text.charAt(16) == ':'
                && number(text, 17, 2) <= 59
                && isOffset(text, afterFraction(text));
    }

    private static boolean isDate(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= 1
                && year <= 9999
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static int afterFraction(String text) {
        int at = 19;
        if (text.charAt(at) == '.') {
            do {
                at++;
            } while (at < text.length() && isDigit(text.charAt(at)));
            return at > 20 ? at : text.length();
        }
        return at;
    }

    private static boolean isOffset(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1) {
            return (text.charAt(at) | 0x20) == 'z';
        }
        return rest == 6
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && number(text, at + 1, 2) <= 23
                && text.charAt(at + 3) == ':'
                && number(text, at + 4, 2) <= 59;
    }

    /** The number written with ASCII digits there, or one larger than any limit. */
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            if (!isDigit(text.charAt(at))) {
                return Integer.MAX_VALUE;
            }
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    /** Absolute URI of RFC 3986: the scheme is required, a fragment allowed. */
    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (!isScheme(text, colon)) {
            return false;
        }
        int fragment = orEnd(text.indexOf('#', colon), text.length());
        int query = Math.min(orEnd(text.indexOf('?', colon), fragment), fragment);
        int path = colon + 1;
        if (text.startsWith("//", path)) {
            int authority = path + 2;
            path = Math.min(orEnd(text.indexOf('/', authority), query), query);
            if (!isAuthority(text, authority, path)) {
                return false;
            }
        }
        return consistsOf(PATH_CHARACTERS, text, path, query)
                && (query == fragment || consistsOf(QUERY_CHARACTERS, text, query + 1, fragment))
                && (fragment == text.length() || consistsOf(QUERY_CHARACTERS, text, fragment + 1, text.length()));
    }

    private static boolean isScheme(String text, int end) {
        if (end < 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int at = 1; at < end; at++) {
            char c = text.charAt(at);
            if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAuthority(String text, int from, int end) {
        int at = text.indexOf('@', from);
        int host = from;
        if (at >= 0 && at < end) {
            if (!consistsOf(USER_CHARACTERS, text, from, at)) {
                return false;
            }
            host = at + 1;
        }
        int port = end;
        while (port > host && isDigit(text.charAt(port - 1))) {
            port--;
        }
        int hostEnd = port > host && text.charAt(port - 1) == ':' ? port - 1 : end;
        if (host < hostEnd && text.charAt(host) == '[') {
            return text.charAt(hostEnd - 1) == ']' && isIpLiteral(text.substring(host + 1, hostEnd - 1));
        }
        return consistsOf(NAME_CHARACTERS, text, host, hostEnd);
    }

    private static boolean isIpLiteral(String literal) {
        if (!literal.isEmpty() && (literal.charAt(0) | 0x20) == 'v') {
            return literal.matches("[vV][0-9a-fA-F]+\\.[-A-Za-z0-9._~!$&'()*+,;=:]+");
        }
        int gap = literal.indexOf("::");
        if (gap < 0) {
            return groups(literal, true) == 8;
        }
        int before = groups(literal.substring(0, gap), false);
        int after = groups(literal.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** How many 16-bit groups of an IPv6 address are written there, -1 if something else is. */
    private static int groups(String text, boolean mayEndInIpv4) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int part = 0; part < parts.length; part++) {
            if (parts[part].matches("[0-9a-fA-F]{1,4}")) {
                count++;
            } else if (mayEndInIpv4 && part == parts.length - 1 && isIpv4(parts[part])) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isIpv4(String text) {
        String octet = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
        return text.matches(octet + "(\\." + octet + "){3}");
    }

    /** Whether a range holds only characters of the table and {@code %xx} escapes. */
    private static boolean consistsOf(boolean[] allowed, String text, int from, int end) {
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '%') {
                if (at + 2 >= end || !isHex(text.charAt(at + 1)) || !isHex(text.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (c >= allowed.length || !allowed[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] characters(String punctuation) {
        boolean[] table = new boolean[128];
        for (char c = 0; c < table.length; c++) {
            table[c] = isLetter(c) || isDigit(c) || punctuation.indexOf(c) >= 0;
        }
        return table;
    }

    private static int orEnd(int index, int end) {
        return index < 0 ? end : index;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private record Check(String name, Predicate<String> test) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return test.test(value);
        }
    }
}
