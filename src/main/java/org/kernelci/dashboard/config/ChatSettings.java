package org.kernelci.dashboard.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The operators' chat channel (schedules-and-alerts 5.1).
 *
 * @param webhook address that posts to the channel, a secret; nothing is sent without one
 */
public record ChatSettings(Optional<URI> webhook) {

    static ChatSettings from(Variables variables) {
        return new ChatSettings(
                variables.text("DISCORD_WEBHOOK_URL").map(String::strip).flatMap(text -> address(text, variables)));
    }

    /** The message doesn't repeat the value: who knows the address may post. */
    private static Optional<URI> address(String text, Variables variables) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException notAnAddress) {
            // falls through to the one message that says what is accepted
        }
        variables.refuse("DISCORD_WEBHOOK_URL", "expected an http or https URL");
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "ChatSettings[" + (webhook.isPresent() ? "configured" : "not configured") + "]";
    }
}
