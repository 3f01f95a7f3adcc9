package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoJournalTest {
  @TempDir Path folder;

  @Test
  void remembersTheNewestFirst() throws IOException {
    UndoJournal journal = new UndoJournal(folder.resolve("not/there/yet"));
    assertThat(journal.all()).isEmpty();
    Undoable first = entry("20261121-080000");
    Undoable second = entry("20261121-090000");
    journal.write(first);
    journal.write(second);
    journal.write(second.done());
    assertThat(journal.all()).containsExactly(second.done(), first);
    assertThat(journal.find("20261121-080000")).contains(first);
    assertThat(journal.freeId("20261121-080000")).isEqualTo("20261121-080000-2");
    journal.forget(first);
    assertThat(journal.all()).containsExactly(second.done());
  }

  @Test
  void whatIsNoEntryIsLeftOut() throws IOException {
    UndoJournal journal = new UndoJournal(folder);
    journal.write(entry("20261121-080000"));
    Path whole = folder.resolve("20261121-080000.json");
    Files.copy(whole, folder.resolve("20261121-100000.json"));
    Files.writeString(folder.resolve("20261121-110000.json"), "{\"id\":");
    Files.write(folder.resolve("20261121-120000.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Files.writeString(folder.resolve("readme.txt"), "hello");
    assertThat(journal.all()).extracting(Undoable::id).containsExactly("20261121-080000");
  }

  private static Undoable entry(String id) {
    return new Undoable(
        id,
        "2026-11-21T08:00:00Z",
        false,
        1,
        List.of(new Undoable.Made("/home/ada/tensorflow-env", List.of("/home/ada/tensorflow-env"))),
        List.of(new Undoable.Renamed("/home/ada/tensorflow.py", "/home/ada/my_tensorflow.py")),
        List.of("/home/ada/env"));
  }
}
