package facet.trino;

import static com.google.inject.multibindings.OptionalBinder.newOptionalBinder;

import com.google.inject.Module;
import io.trino.server.PluginManager.PluginsProvider;
import io.trino.server.Server;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One Trino server, coordinator or worker as its `-Dconfig` says, with the connectors that are on
/// the class path. It ends with who started it.
final class Node extends Server {
  private static final String VERSION = "483";

  private Node() {}

  public static void main(String[] arguments) {
    Parent.endWith();
    new Node().start(VERSION);
  }

  @Override
  protected Iterable<? extends Module> getAdditionalModules() {
    return List.of(binder -> {
      newOptionalBinder(binder, PluginsProvider.class)
          .setBinding()
          .toInstance((loader, classLoaders) ->
              loader.load("class path", () -> classLoaders.create("class path", classPath())));
    });
  }

  private static List<URL> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Node::url)
        .toList();
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("Not a class path entry: " + entry, e);
    }
  }
}
