package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import facet.workbench.catalogue.Folders;
import facet.workbench.kit.Toast;
import facet.workbench.segments.ui.AskText;
import java.util.Locale;

/// What can be done with folders; a refusal says why.
final class FolderActs {
  private static final int LONGEST_NAME = 60;

  private final Component speaker;
  private final Folders folders;
  private final String dataset;
  private final Runnable changed;

  FolderActs(Component speaker, Folders folders, String dataset, Runnable changed) {
    this.speaker = speaker;
    this.folders = folders;
    this.dataset = dataset;
    this.changed = changed;
  }

  void createIn(String parent) {
    AskText.line(
            say("catalogue.folder.new"),
            say("catalogue.folder.name"),
            "",
            LONGEST_NAME,
            name -> took(folders.create(dataset, parent, name)))
        .open();
  }

  void rename(String path) {
    AskText.line(
            say("catalogue.folder.rename"),
            say("catalogue.folder.name"),
            Folders.name(path),
            LONGEST_NAME,
            name -> took(folders.rename(dataset, path, name)))
        .open();
  }

  void move(String path, String parent) {
    took(folders.move(dataset, path, parent));
  }

  void delete(String path) {
    took(folders.delete(dataset, path));
  }

  private void took(Folders.Answer answer) {
    if (answer == Folders.Answer.DONE) {
      changed.run();
    } else {
      var key = "catalogue.folder.answer." + answer.name().toLowerCase(Locale.ROOT);
      Toast.tell(say(key));
    }
  }

  private String say(String key) {
    return speaker.getTranslation(key);
  }
}
