package org.kernelci.dashboard.operation;

import java.util.List;

/** The fixed part of the test data (operations 9), as tests of the API expect it. */
final class SeedContent {

    /** A checkout; start is seconds since 1970, or "5h" for so many hours before now, or empty for 30 days before now. */
    record Checkout(
            String id,
            String origin,
            String tree,
            String branch,
            String url,
            String start,
            String platform,
            String hash) {}

    record Build(String id, String checkout, String architecture, String status, String testStatus, String config) {}

    /** What an issue's incident names; one of the two is null. */
    record Issue(String id, String build, String test) {}

    static final List<String> FAILED_TESTS =
            List.of("maestro:67b898cdf7707533c0067a02", "maestro:67bd70e6323b35c54a8824a0", "test_issue_test");

    static final String FAILED_TESTS_BUILD = "failed_tests_build";

    private static final String KERNEL_ORG = "https://git.kernel.org/pub/scm/linux/kernel/git/";

    private static final String SHARED_HASH = "issue1460sharedhash00000000000000000000";

    // id, tree, branch, repository, start, platform
    private static final String CHECKOUTS = """
            a1c24ab822793eb513351686f631bd18952b7870 arm64 for-kernelci A - -
            ef143cc9d68aecf16ec4942e399e7699266b288f android android-mainline C - -
            fdf4d20b86285d7b4d1c2d3349a1bd1bc41b24ba android android-mainline C - -
            33040a50cdaec186c13ef3f7b9c9b668d8e32637 next pending-fixes N - -
            4b60a3c25e8793adfb1d92f8e4888321ae416fed broonie-misc for-kernelci B - -
            5b4ec6e1eb7603b6d86a172d77efdf75eb741e7e arm64 for-kernelci A 1741449600 allwinner,sun50i-a64
            0704a15b930cf97073ce091a0cd7ad32f2304329 arm64 for-kernelci A 1741449600 allwinner,sun50i-a64
            fb482243c16ebfe8776fcd52223351b4061c1729 android android-mainline C - -
            google_juniper_checkout_001 google_mainline master T 1740227400 google,juniper
            amlogic_checkout_001 amlogic master M 1741359600 amlogic,g12b
            7e39477098b50156535c8f910fee50d6dac2a793 android android11-5.4 C 1737487800 android11-5.4
            4fd7634f32ffbb4fd4c09b757aa16327626a1749 android android12-5.10 C 1737487800 android12-5.10
            f72ba1ba267f4c42adb82037e8614d7844badeb9 android android12-5.10-lts C 1737487800 android12-5.10-lts
            fluster_checkout_001 fluster_mainline master T 1741571363 mt8195-cherry-tomato-r2
            arm_juno_checkout_001 arm64 for-kernelci A 1740232800 arm,juno
            aaeon_checkout_001 aaeon_mainline master T 1740241800 aaeon-UPN-EHLX4RE-A10-0864
            asus_checkout_001 asus_mainline master T 1741356000 asus-CM1400CXA-dalboz
            failed_tests_checkout failed_tests_mainline master F 1741356000 -
            issue1460_older_checkout issue1460_older issue-1460-branch I 5h -
            issue1460_newer_checkout issue1460_newer issue-1460-branch I 1h -
            """;

    // id, beginning of the checkout's id, architecture, status, status of the generated test
    private static final String BUILDS = """
            maestro:67b62592f7707533c0ff7a77 ef143cc9 x86_64 PASS SKIP
            maestro:67b62592f7707533c0ff7a99 a1c24ab8 x86_64 PASS FAIL
            maestro:67b62592f7707533c0ff7a98 a1c24ab8 x86_64 PASS FAIL
            maestro:67b62592f7707533c0ff7a95 a1c24ab8 x86_64 FAIL FAIL
            maestro:67b62592f7707533c0ff7a94 a1c24ab8 x86_64 FAIL FAIL
            maestro:dummy_67cb759a180183719578307e_x86_64 fdf4d20b x86_64 FAIL PASS
            maestro:67ce32e418018371957d36b1 33040a50 arm64 FAIL PASS
            redhat:1701576995-x86_64-kernel 4b60a3c2 x86_64 FAIL SKIP
            allwinner_build_valid 5b4ec6e1 allwinner,sun50i-a64 PASS PASS
            allwinner_build_valid_2 0704a15b allwinner,sun50i-a64 PASS PASS
            google_juniper_build_valid google_juniper google,juniper PASS PASS
            arm_juno_build_valid arm_juno arm,juno PASS PASS
            amlogic_build_valid amlogic amlogic,g12b PASS PASS
            aaeon_build_valid aaeon i386 PASS PASS
            asus_build_valid asus asus-CM1400CXA-dalboz PASS FAIL
            android11-5.4 7e394770 android11-5.4 PASS SKIP
            android12-5.10 4fd7634f android12-5.10 PASS SKIP
            android12-5.10-lts f72ba1ba android12-5.10-lts PASS SKIP
            fluster_build_valid fluster arm64 PASS PASS
            failed_tests_build failed_tests x86_64 FAIL SKIP
            """;

    static final List<Issue> ISSUES = List.of(
            new Issue("maestro:2ff8fe94f6d53f39321d4a37fe15801cedc93573", "maestro:67b62592f7707533c0ff7a77", null),
            new Issue("maestro:87244933628a2612f39e6096115454f1e8bb3e1c", "maestro:67b62592f7707533c0ff7a99", null),
            new Issue("maestro:ee1cba21ee3fe47f21061725de689b638a9c431a", "maestro:67b62592f7707533c0ff7a95", null),
            new Issue("maestro:cb38e75d16f267781d5b085b9b2dbb390e2885c4", "maestro:67b62592f7707533c0ff7a94", null),
            new Issue(
                    "maestro:ae160f6f27192c3527b2e88faba35d85d27c285f",
                    "maestro:dummy_67cb759a180183719578307e_x86_64",
                    null),
            new Issue("maestro:e602fca280d85d8e603f7c0aff68363bb0cd7993", "redhat:1701576995-x86_64-kernel", null),
            new Issue("broonie:bb2eb9603973cb353faa8e780b304d3537220228", null, "maestro:67bd70e6323b35c54a8824a0"),
            new Issue("linaro:30MeoIqiN9rKm6s2lQLaThEnGHF", null, "test_issue_test"));

    static final List<Checkout> KNOWN_CHECKOUTS =
            CHECKOUTS.lines().map(line -> checkout(line.split(" "))).toList();

    static final List<Build> KNOWN_BUILDS =
            BUILDS.lines().map(line -> build(line.split(" "))).toList();

    private SeedContent() {}

    private static Checkout checkout(String[] word) {
        return new Checkout(
                word[0],
                word[0].startsWith("33040a50") ? "broonie" : "maestro",
                word[1],
                word[2],
                repository(word[3]),
                word[4].equals("-") ? "" : word[4],
                word[5].equals("-") ? null : word[5],
                word[0].startsWith("issue1460") ? SHARED_HASH : word[0]);
    }

    static String repository(String letter) {
        return switch (letter) {
            case "A" -> KERNEL_ORG + "arm64/linux.git";
            case "N" -> KERNEL_ORG + "next/linux-next.git";
            case "B" -> KERNEL_ORG + "broonie/misc.git";
            case "T" -> KERNEL_ORG + "torvalds/linux.git";
            case "M" -> KERNEL_ORG + "amlogic/linux.git";
            case "F" -> KERNEL_ORG + "torvalds/failed_tests.git";
            case "C" -> "https://android.googlesource.com/kernel/common";
            default -> "https://example.com/kernelci-dashboard-issue-1460.git";
        };
    }

    private static Build build(String[] word) {
        String checkout = KNOWN_CHECKOUTS.stream()
                .map(Checkout::id)
                .filter(id -> id.startsWith(word[1]))
                .findFirst()
                .orElseThrow();
        String config = word[0].equals("fluster_build_valid")
                ? "defconfig+lab-setup+arm64-chromebook+CONFIG_MODULE_COMPRESS=n+CONFIG_MODULE_COMPRESS_NONE=y"
                : "defconfig";
        return new Build(word[0], checkout, word[2], word[3], word[4], config);
    }
}
