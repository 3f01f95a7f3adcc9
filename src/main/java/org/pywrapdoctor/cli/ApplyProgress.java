package org.pywrapdoctor.cli;

import java.time.Duration;
import java.util.Locale;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.InstallProgress;

/// Says on a terminal how a repair goes. A pipe or a file gets nothing.
final class ApplyProgress implements ApplyListener {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final boolean silent;
  private long lastSaid;

  ApplyProgress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    silent = quiet || !terminal.progress();
  }

  @Override
  public void step(Message what) {
    if (!silent) {
      terminal.say(what.text() + " …");
    }
  }

  @Override
  public void installing(InstallProgress progress) {
    long now = System.nanoTime();
    if (silent || now - lastSaid < PAUSE.toNanos()) {
      return;
    }
    lastSaid = now;
    terminal.say(
        String.format(Locale.ROOT, "  %s  %.0f MB", progress.item(), progress.megabytes())
            + progress.left().map(left -> ", about " + words(left) + " left").orElse(""));
  }

  private static String words(Duration left) {
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
  }
}
