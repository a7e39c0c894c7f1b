package org.kernelci.dashboard.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * The operators' chat channel (schedules-and-alerts 5.1).
 *
 * @param webhook address that posts to the channel, a secret; nothing is sent without one
 */
public record ChatSettings(Optional<URI> webhook) {

    /** A secret, because who knows the address may post. */
    private static final Variable<URI> WEBHOOK = Variable.of(
                    "DISCORD_WEBHOOK_URL",
                    Form.of("URL", "an http or https URL", text -> address(text.strip())),
                    "where the operators' chat messages are posted; unset: nowhere")
            .asSecret();

    static final List<Variable<?>> VARIABLES = List.of(WEBHOOK);

    static ChatSettings from(Variables variables) {
        return new ChatSettings(variables.find(WEBHOOK));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return Optional.of(address).filter(any -> web && any.getHost() != null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ChatSettings[" + (webhook.isPresent() ? "configured" : "not configured") + "]";
    }
}
