package org.kernelci.dashboard.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a mail is for. A text that is no address reaches nobody, but keeps the mail from nobody else.
 *
 * @param to of the header
 * @param cc of the header, in its order
 * @param broken texts that are no addresses
 */
record Recipients(Optional<InternetAddress> to, List<InternetAddress> cc, List<String> broken) {

    static Recipients of(String to, List<String> cc) {
        List<String> broken = new ArrayList<>();
        Optional<InternetAddress> first = Optional.ofNullable(to).flatMap(text -> address(text, broken));
        List<InternetAddress> others =
                cc.stream().flatMap(text -> address(text, broken).stream()).toList();
        return new Recipients(first, others, List.copyOf(broken));
    }

    /** Whether a text is one address, with or without a name. */
    static boolean isAddress(String text) {
        return address(text, new ArrayList<>()).isPresent();
    }

    private static Optional<InternetAddress> address(String text, List<String> broken) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            if (!address.isGroup() && StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress())) {
                address.setPersonal(address.getPersonal(), "utf-8");
                return Optional.of(address);
            }
        } catch (AddressException | UnsupportedEncodingException notAnAddress) {
            // it is listed as broken, as the other wrong forms are
        }
        broken.add(text);
        return Optional.empty();
    }

    /** Whom the mail server is told: every address once, without its name. */
    List<String> addresses() {
        Set<String> known = new HashSet<>();
        return Stream.concat(to.stream(), cc.stream())
                .map(InternetAddress::getAddress)
                .filter(address -> known.add(address.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
