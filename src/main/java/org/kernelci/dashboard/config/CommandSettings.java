package org.kernelci.dashboard.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What operator commands need, from the same variables as the server's but without its container.
 *
 * @param problems wrong values, one line each naming the variable; a command runs only without any
 */
public record CommandSettings(
        DatabaseSettings database,
        HardwareRegistrySettings hardwareRegistry,
        InstanceSettings instance,
        IngestSettings ingestion,
        CacheSettings cache,
        EnvironmentSettings environment,
        NotificationSettings notification,
        MailSettings mail,
        ChatSettings chat,
        List<String> problems) {

    public static CommandSettings from(Map<String, String> environment) {
        Secrets secrets = new Secrets(environment);
        Variables variables =
                new Variables(name -> Optional.ofNullable(secrets.values().getOrDefault(name, environment.get(name))));
        DatabaseSettings database = DatabaseSettings.from(variables);
        HardwareRegistrySettings hardwareRegistry = HardwareRegistrySettings.from(variables);
        InstanceSettings instance = InstanceSettings.from(variables);
        IngestSettings ingestion = IngestSettings.from(variables);
        CacheSettings cache = CacheSettings.from(variables);
        EnvironmentSettings checked = EnvironmentSettings.from(variables, environment.keySet());
        NotificationSettings notification = NotificationSettings.from(variables);
        MailSettings mail = MailSettings.from(variables, instance);
        ChatSettings chat = ChatSettings.from(variables);
        secrets.refuse(variables);
        return new CommandSettings(
                database,
                hardwareRegistry,
                instance,
                ingestion,
                cache,
                checked,
                notification,
                mail,
                chat,
                variables.problems());
    }
}
