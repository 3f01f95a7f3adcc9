package org.pywrapdoctor.host.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The trees that run now. They end with our own program, however it is ended, as long as it is
/// asked to.
final class OpenTrees {
  private static final Set<ProcessTree> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> OPEN.forEach(ProcessTree::close)));
  }

  private OpenTrees() {}

  static void add(ProcessTree tree) {
    OPEN.add(tree);
  }

  static void remove(ProcessTree tree) {
    OPEN.remove(tree);
  }
}
