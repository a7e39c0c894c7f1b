package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.config.MailSettings.Backend;

class MailSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "production, mail.example.org, SMTP",
        "staging, mail.example.org, SMTP",
        "development, mail.example.org, HOLD",
        "production, '', HOLD",
        "'', '', HOLD"
    })
    void nothingIsSentUnlessSomebodyNamedAServerAndTheInstanceIsNoDevelopers(
            String instance, String host, Backend expected) {
        assertEquals(
                expected,
                settings(Map.of("INSTANCE", instance, "EMAIL_HOST", host)).backend());
    }

    @Test
    void aDevelopersInstanceSendsWhenToldTo() {
        assertEquals(
                Backend.SMTP,
                settings(Map.of("INSTANCE", "development", "EMAIL_BACKEND", "smtp"))
                        .backend());
    }

    @Test
    void theExistingBackendsNamesMeanTheSame() {
        assertEquals(
                Backend.CONSOLE,
                settings(Map.of("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend"))
                        .backend());
    }

    @Test
    void anotherBackendIsRefusedWithTheAcceptedOnes() {
        Variables variables = variables(Map.of("EMAIL_BACKEND", "sendmail"));
        MailSettings.from(variables, InstanceSettings.from(variables));

        assertEquals(List.of("EMAIL_BACKEND: expected smtp, console or hold, got \"sendmail\""), variables.problems());
    }

    @Test
    void aWebhookThatIsNoWebAddressIsRefusedWithoutShowingIt() {
        Variables variables = variables(Map.of("DISCORD_WEBHOOK_URL", "discord.com/api/webhooks/1/s3cret"));
        ChatSettings.from(variables);

        assertEquals(List.of("DISCORD_WEBHOOK_URL: expected an http or https URL"), variables.problems());
    }

    @Test
    void settingsNeverPrintTheirSecrets() {
        Map<String, String> secrets = Map.of(
                "EMAIL_HOST_PASSWORD",
                "s3cret",
                "DISCORD_WEBHOOK_URL",
                "https://discord.example/api/webhooks/1/s3cret");

        assertFalse(settings(secrets).toString().contains("s3cret"));
        assertFalse(ChatSettings.from(variables(secrets)).toString().contains("s3cret"));
    }

    private static MailSettings settings(Map<String, String> values) {
        Variables variables = variables(values);
        return MailSettings.from(variables, InstanceSettings.from(variables));
    }

    private static Variables variables(Map<String, String> values) {
        return new Variables(name -> Optional.ofNullable(values.get(name)));
    }
}
