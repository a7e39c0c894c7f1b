package org.kernelci.dashboard.operation;

import java.util.List;
import org.kernelci.dashboard.operation.Submission.Culprit;
import org.kernelci.dashboard.operation.Submission.Issue;

/** What the sample submissions speak about: trees, kernel configurations, boards, tests and known issues. */
final class SampleWorld {

    /** A branch that the named origins build and test, and the version its commits are described by. */
    record Tree(String name, String url, String branch, String version, List<String> origins) {}

    record Config(String name, String architecture, String compiler) {}

    /** A board in a lab; an emulator has no compatibles. */
    record Board(String platform, String architecture, String lab, List<String> compatibles) {}

    /** Hours before now at which each branch got a commit, the newest first: seven inside a week. */
    static final List<Integer> COMMIT_AGES = List.of(5, 29, 52, 77, 101, 124, 150, 200, 290);

    private static final String KERNEL_ORG = "https://git.kernel.org/pub/scm/linux/kernel/git/";

    static final List<Tree> TREES = List.of(
            new Tree(
                    "mainline",
                    KERNEL_ORG + "torvalds/linux.git",
                    "master",
                    "v6.18-rc6",
                    List.of("maestro", "linaro", "redhat")),
            new Tree(
                    "next",
                    KERNEL_ORG + "next/linux-next.git",
                    "master",
                    "next-20261120",
                    List.of("maestro", "linaro")),
            new Tree(
                    "stable-rc",
                    KERNEL_ORG + "stable/linux-stable-rc.git",
                    "linux-6.12.y",
                    "v6.12.58",
                    List.of("maestro", "microsoft")),
            new Tree(
                    "stable-rc",
                    KERNEL_ORG + "stable/linux-stable-rc.git",
                    "linux-6.6.y",
                    "v6.6.116",
                    List.of("maestro")),
            new Tree("arm64", KERNEL_ORG + "arm64/linux.git", "for-next/core", "v6.18-rc4", List.of("maestro")),
            new Tree("broonie-spi", KERNEL_ORG + "broonie/spi.git", "for-next", "v6.18-rc3", List.of("broonie")));

    /** The first configuration of an architecture is the one that boards boot. */
    static final List<Config> CONFIGS = List.of(
            new Config("defconfig", "arm64", "gcc-14"),
            new Config("defconfig+kselftest", "arm64", "clang-21"),
            new Config("allmodconfig", "arm64", "gcc-14"),
            new Config("multi_v7_defconfig", "arm", "gcc-14"),
            new Config("x86_64_defconfig", "x86_64", "gcc-14"),
            new Config("defconfig", "riscv", "gcc-14"),
            new Config("tinyconfig", "i386", "gcc-14"));

    static final List<Board> BOARDS = List.of(
            new Board("bcm2711-rpi-4-b", "arm64", "lava-broonie", List.of("raspberrypi,4-model-b", "brcm,bcm2711")),
            new Board("rk3399-rock-pi-4b", "arm64", "lava-collabora", List.of("radxa,rockpi4b", "rockchip,rk3399")),
            new Board("mt8183-kukui-juniper", "arm64", "lava-collabora", List.of("google,juniper", "mediatek,mt8183")),
            new Board("qcs6490-rb3gen2", "arm64", "lava-qualcomm", List.of("qcom,qcs6490-rb3gen2", "qcom,qcm6490")),
            new Board("stm32mp157c-dk2", "arm", "lava-baylibre", List.of("st,stm32mp157c-dk2", "st,stm32mp157")),
            new Board("am335x-boneblack", "arm", "lava-baylibre", List.of("ti,am335x-bone-black", "ti,am33xx")),
            new Board("dell-latitude-5400", "x86_64", "lava-collabora", List.of()),
            new Board("qemu-x86", "x86_64", "lava-collabora", List.of()),
            new Board("jh7110-visionfive-2", "riscv", "lava-cip", List.of("starfive,visionfive-2", "starfive,jh7110")));

    static final List<String> PATHS = List.of(
            "boot",
            "boot.nfs",
            "kselftest.seccomp",
            "kselftest.seccomp.seccomp_benchmark",
            "kselftest.timers.posix_timers",
            "ltp.syscalls.openat01",
            "ltp.syscalls.futex_wait02",
            "rt-tests.cyclictest.latency");

    static final Issue BOOT_ISSUE = issue("boot_hang", 1, "kernel does not reach the prompt", true, false, false);
    static final Issue BUILD_ISSUE = issue("implicit_declaration", 1, "implicit declaration", true, false, false);
    static final Issue TEST_ISSUE = issue("timer_overrun", 2, "timer overruns on busy boards", false, false, true);
    static final List<Issue> ISSUES = List.of(
            BOOT_ISSUE,
            BUILD_ISSUE,
            issue("timer_overrun", 1, "posix timer fails", true, false, false),
            TEST_ISSUE,
            issue("old_toolchain", 1, "warning of an old assembler", false, true, false));

    private SampleWorld() {}

    private static Issue issue(String name, int version, String subject, boolean code, boolean tool, boolean harness) {
        return new Issue(
                "maestro:sample_" + name,
                "maestro",
                version,
                "https://lore.kernel.org/regressions/sample-" + name + "/",
                subject,
                "Sample issue: " + subject,
                new Culprit(code, tool, harness));
    }
}
