package org.pywrapdoctor.remedy.apply;

import java.nio.file.Path;
import java.time.Clock;
import org.pywrapdoctor.fixture.PythonEnvironment;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.remedy.Way;

/// A program of our own that carries one repair out and keeps it, to be killed meanwhile.
final class RepairsOnce {

  private RepairsOnce() {}

  /// @param arguments the folder of the test, and `make` or `change`
  public static void main(String[] arguments) throws Trouble {
    Path folder = Path.of(arguments[0]);
    Path environment = folder.resolve("work/env");
    Way way =
        arguments[1].equals("make")
            ? Orders.make(environment)
            : Orders.change(new SmallEnvironment(new PythonEnvironment(environment, "3.11")));
    Applier applier =
        new Applier(
            Orders.withWheels(folder.resolve("wheels"), folder.resolve("home")),
            new UndoJournal(folder.resolve("journal")),
            Clock.systemUTC());
    System.out.println("begun");
    applier.keep(applier.apply(way, false, new ApplyListener() {}));
  }
}
