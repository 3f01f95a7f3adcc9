package org.pywrapdoctor.remedy.apply;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.diagnosis.Message;

/// What is as it was before once a repair is taken back, thing by thing, in words.
final class PutBack {

  private PutBack() {}

  static List<Message> of(Undoable entry) {
    List<Message> done = new ArrayList<>();
    for (Undoable.Renamed renamed : entry.renamed()) {
      done.add(Message.of("put-back.renamed", "{path} has its old name", "path", renamed.from()));
    }
    for (String prefix : entry.changed()) {
      done.add(
          Message.of(
              "put-back.changed",
              "Every file in {folder} is the one from before",
              "folder",
              prefix));
    }
    for (Undoable.Made made : entry.made()) {
      done.add(
          made.wasThere()
              ? Message.of("put-back.emptied", "{folder} is empty again", "folder", made.folder())
              : Message.of("put-back.deleted", "{folder} is gone again", "folder", made.folder()));
    }
    return List.copyOf(done);
  }
}
