package org.kernelci.dashboard.notification.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.NotificationSettings;
import org.kernelci.dashboard.notification.subscription.SubscriptionFile.Kind;

/** Where subscriptions come from (notifications 4.1). Files are read afresh at every use, so a change counts at once. */
@Dependent
public class SubscriptionFolder {

    private static final String DEFAULT = "notifications/subscriptions";
    private static final List<String> EXAMPLES = List.of("acme.yaml", "board-a_hardware.yaml");

    private final NotificationSettings settings;

    @Inject
    public SubscriptionFolder(NotificationSettings settings) {
        this.settings = settings;
    }

    /** The folder that is used when a run names none; empty: the examples of the application. */
    public Optional<Path> usual() {
        return settings.dataDirectory().map(data -> data.resolve(DEFAULT));
    }

    /** The subscriptions of the usual folder. */
    public Subscriptions read() throws UnreadableFolder {
        Optional<Path> folder = usual();
        return folder.isPresent() ? read(folder.get()) : examples();
    }

    /** @param folder absolute, or below the data directory */
    public Subscriptions read(String folder) throws UnreadableFolder {
        Path given = Path.of(folder);
        if (given.isAbsolute()) {
            return read(given);
        }
        Path data = settings.dataDirectory()
                .orElseThrow(() -> new UnreadableFolder(
                        "subscription folder " + folder + " is relative, but BACKEND_DATA_DIR is not set"));
        return read(data.resolve(folder));
    }

    private static Subscriptions read(Path folder) throws UnreadableFolder {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFolder("subscription folder " + folder + " does not exist");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new Subscriptions(files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .map(SubscriptionFolder::file)
                    .toList());
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnreadableFolder("subscription folder " + folder + " cannot be read", unreadable);
        }
    }

    private static SubscriptionFile file(Path file) {
        String name = file.getFileName().toString();
        try {
            return SubscriptionParser.parse(name, kind(name), Files.readString(file));
        } catch (CharacterCodingException notText) {
            return unusable(name, "is not encoded in UTF-8");
        } catch (IOException unreadable) {
            return unusable(name, "cannot be read: " + unreadable);
        }
    }

    private static SubscriptionFile unusable(String name, String reason) {
        return SubscriptionFile.unusable(name, kind(name), List.of(new Problem(0, "the file " + reason, true)));
    }

    private static Kind kind(String name) {
        return name.matches(".*_hardware\\.ya?ml") ? Kind.HARDWARE : Kind.TREE;
    }

    private static Subscriptions examples() {
        return new Subscriptions(EXAMPLES.stream()
                .map(name -> SubscriptionParser.parse(name, kind(name), example(name)))
                .toList());
    }

    private static String example(String name) {
        try (InputStream file =
                SubscriptionFolder.class.getClassLoader().getResourceAsStream("subscriptions/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read example " + name, unreadable);
        }
    }
}
