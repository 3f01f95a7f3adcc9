package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.snapshot.Launch.LibrarySearch;

/// Lines as glibc 2.36 prints them with `LD_DEBUG=libs,files`.
class LoaderTraceTest {

  @Test
  void aSearchEndsWithTheFileThatIsTakenOrWithNone() {
    List<String> lines =
        """
             7:	find library=liba.so.1 [0]; searching
             7:	 search path=/x:/y		(RUNPATH from file /bin/python)
             7:	  trying file=/x/liba.so.1
        a line of TensorFlow's own
             8:	find library=libb.so.2 [0]; searching
             8:	 search cache=/etc/ld.so.cache
             8:	  trying file=/usr/lib/libb.so.2
             7:	  trying file=/y/liba.so.1
             7:\t
             7:	file=liba.so.1 [0];  generating link map
             7:	find library=libnone.so [0]; searching
             7:	  trying file=/x/libnone.so
        """
            .lines()
            .toList();
    assertThat(LoaderTrace.searches(lines))
        .containsExactly(
            new LibrarySearch(
                "liba.so.1", List.of("/x/liba.so.1", "/y/liba.so.1"), Optional.of("/y/liba.so.1")),
            new LibrarySearch("libb.so.2", List.of("/usr/lib/libb.so.2"), Optional.empty()),
            new LibrarySearch("libnone.so", List.of("/x/libnone.so"), Optional.empty()));
    assertThat(LoaderTrace.withoutTrace(lines)).containsExactly("a line of TensorFlow's own");
  }
}
