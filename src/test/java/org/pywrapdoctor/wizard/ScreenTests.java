package org.pywrapdoctor.wizard;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs tests of screens, named as arguments, in a process of their own; ends with 1 when one
/// fails.
final class ScreenTests {
  private ScreenTests() {}

  public static void main(String[] arguments) {
    LauncherDiscoveryRequest screens =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Stream.of(arguments).map(DiscoverySelectors::selectClass).toList())
            .build();
    SummaryGeneratingListener results = new SummaryGeneratingListener();
    LauncherFactory.create().execute(screens, results);
    PrintWriter out = new PrintWriter(System.out, true);
    results.getSummary().printFailuresTo(out);
    results.getSummary().printTo(out);
    System.exit(
        results.getSummary().getTestsSucceededCount() > 0
                && results.getSummary().getTotalFailureCount() == 0
            ? 0
            : 1);
  }
}
