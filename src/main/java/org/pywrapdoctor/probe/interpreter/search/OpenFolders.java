package org.pywrapdoctor.probe.interpreter.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The folders that a walk has yet to look into, the upper ones first, shared by all who walk.
final class OpenFolders {
  private final Deque<Folder> open = new ArrayDeque<>();
  private int lookedInto;

  OpenFolders(Folder root) {
    open.add(root);
  }

  /// @param depth how far below the folder that the walk began at
  record Folder(String path, int depth) {}

  /// The next one. Where there is none, but another thread looks into one that may bring more, it
  /// waits. Empty at the end of the walk, or when the thread is interrupted. Whoever gets one says
  /// what it brings, by [#bring].
  synchronized Optional<Folder> next() {
    try {
      while (open.isEmpty() && lookedInto > 0) {
        wait();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    if (open.isEmpty() || Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    lookedInto++;
    return Optional.of(open.remove());
  }

  /// The folders that one of those given out holds and that are worth a look.
  synchronized void bring(List<Folder> inside) {
    lookedInto--;
    open.addAll(inside);
    if (!inside.isEmpty() || lookedInto == 0) {
      notifyAll();
    }
  }
}
