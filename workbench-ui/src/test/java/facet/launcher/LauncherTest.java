package facet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher says when it cannot start; each time before it builds anything.
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "workbench").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aMachineWithOneJdk() throws IOException {
    environment.put("FACET_HOME", folder.resolve("home").toString());
    environment.put("FACET_JDK_FOLDERS", Files.createDirectory(folder.resolve("jdks")).toString());
    environment.put("FACET_JDK", System.getProperty("java.home"));
  }

  @Test
  void aTakenPortIsNamedAndAnotherProposed() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      Ending ending = launch("run", "--port", String.valueOf(port));

      assertThat(ending.code()).isEqualTo(1);
      assertThat(ending.said())
          .contains("Port " + port + " is taken")
          .contains("./workbench run --port ");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));
    environment.put("FACET_HOME", file.resolve("below").toString());

    Ending ending = launch("run");

    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.said())
        .contains("cannot write to its data folder " + file.resolve("below"))
        .contains("FACET_HOME=");
  }

  @Test
  void aMissingJdkIsSaidWithWhereItLookedAndHowToGetOne() throws Exception {
    environment.put("FACET_JDK", jdk17().toString());
    environment.put("JAVA_HOME", jdk17().toString());
    environment.put("PATH", programsWithoutJava().toString());

    Ending ending = launch("run");

    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.said())
        .contains("needs a JDK 25 or later")
        .contains("Looked at: FACET_JDK, JAVA_HOME")
        .contains("apt-get install")
        .contains("brew install");
  }

  @Test
  void aNewerJdkIsFoundBesideAnOldJavaHome() throws Exception {
    environment.remove("FACET_JDK");
    environment.put("JAVA_HOME", jdk17().toString());
    environment.put("PATH", programsWithoutJava().toString());
    environment.put(
        "FACET_JDK_FOLDERS",
        Path.of(System.getProperty("java.home")).resolveSibling("").toString());

    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ending ending = launch("run", "--port", String.valueOf(other.getLocalPort()));
      assertThat(ending.said()).contains("is taken").doesNotContain("JDK");
    }
  }

  @Test
  void aPortThatIsNoneIsRefused() throws Exception {
    assertThat(launch("run", "--port", "70000").said()).contains("between 1 and 65535");
    assertThat(launch("run", "--port", "http").said()).contains("between 1 and 65535, not 'http'");
    assertThat(launch("run", "--fast").said()).contains("run does not know --fast");
  }

  private record Ending(int code, String said) {}

  private Ending launch(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("/bin/bash", LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("FACET_"));
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended within a minute").isTrue();
    } finally {
      process.destroy();
    }
    return new Ending(process.exitValue(), Files.readString(output));
  }

  private Path jdk17() throws IOException {
    Path jdk = folder.resolve("jdk-17");
    writeProgram(jdk.resolve("bin"), "javac", "echo javac 17.0.15");
    return jdk;
  }

  private Path programsWithoutJava() throws IOException {
    Path programs = folder.resolve("programs");
    for (String name : List.of("dirname", "sed", "id", "mkdir", "rm", "cat", "readlink")) {
      writeProgram(programs, name, "exec " + whereIs(name) + " \"$@\"");
    }
    return programs;
  }

  private static void writeProgram(Path programs, String name, String line) throws IOException {
    Path file = Files.createDirectories(programs).resolve(name);
    Files.writeString(file, "#!/bin/bash\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path whereIs(String program) {
    return List.of(Path.of("/usr/bin"), Path.of("/bin")).stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
