package org.pywrapdoctor.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Lazy;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.UndoJournal;

/// What the commands work with. Its staff comes when it is first needed: a look at the libraries of
/// one file is over before a doctor with all rules has been called.
public final class Practice {
  private final Host host;
  private final Knowledge knowledge;
  private final Path dataFolder;
  private final Supplier<Staff> staff;

  /// @param host the computer under examination
  /// @param knowledge the facts to work with
  /// @param dataFolder our own folder in the person's local application data
  /// @param staff who works here
  public Practice(Host host, Knowledge knowledge, Path dataFolder, Supplier<Staff> staff) {
    this.host = host;
    this.knowledge = knowledge;
    this.dataFolder = dataFolder;
    this.staff = new Lazy<>(staff);
  }

  /// @param doctor who examines the computer
  /// @param reports who words the answer
  /// @param planner who plans the cure
  /// @param applier who carries it out
  /// @param journal what was repaired on this computer
  public record Staff(
      Doctor doctor, ReportDesk reports, Planner planner, Applier applier, UndoJournal journal) {}

  public Host host() {
    return host;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  public Path dataFolder() {
    return dataFolder;
  }

  public Doctor doctor() {
    return staff.get().doctor();
  }

  public ReportDesk reports() {
    return staff.get().reports();
  }

  public Planner planner() {
    return staff.get().planner();
  }

  public Applier applier() {
    return staff.get().applier();
  }

  public UndoJournal journal() {
    return staff.get().journal();
  }

  /// Who carries a cure out and verifies it.
  Repair repair() {
    return new Repair(doctor(), planner(), applier());
  }
}
