package org.pywrapdoctor.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.probe.interpreter.search.Suggestion;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.WorkingRequirements;
import org.pywrapdoctor.report.CaseCode;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.report.Redaction;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.service.PythonSearch;
import org.pywrapdoctor.wizard.service.Remedies;
import org.pywrapdoctor.wizard.service.Reports;
import org.pywrapdoctor.wizard.service.Services;

/// Services for a computer that was recorded as a snapshot; the doctor and its rules are the real
/// ones.
final class TestServices implements PythonSearch, Remedies, Reports {
  final TestDesktop desktop = new TestDesktop();
  final TestRepairs repairs = new TestRepairs();
  final List<Interpreter> pythons = new ArrayList<>();
  final List<Path> savedReports = new ArrayList<>();
  /// Where the wizard keeps what is its own.
  static final Path DATA = Path.of("target", "wizard-data");

  /// What reports tell that are not of the recorded computer, by the names of their files.
  final Map<String, Snapshot> reports = new HashMap<>();

  Integrity integrity = Integrity.UNCHANGED;
  private final Snapshot recorded;
  private final Map<Look, Probe> probes;

  TestServices(Snapshot recorded) {
    this.recorded = recorded;
    probes = RecordedProbes.of(recorded);
  }

  /// Replaces one look.
  TestServices with(Look look, Probe probe) {
    probes.put(look, probe);
    return this;
  }

  Services services() {
    return new Services(
        OperatingSystem.LINUX,
        "/home/anna/work",
        doctor(),
        this,
        this,
        repairs,
        this,
        desktop,
        "1.2.3",
        DATA);
  }

  Doctor doctor() {
    return new Doctor(
        probes,
        new Diagnostician(Rules.all()),
        Knowledge.shipped(),
        Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
  }

  @Override
  public void search(SearchOrder order, Consumer<Finding> found) {
    pythons.forEach(
        python ->
            found.accept(
                new Finding(
                    python,
                    python.suggested().map(reason -> new Suggestion(Because.PATH, reason)))));
  }

  @Override
  public Seen<Interpreter> read(String path) {
    return pythons.stream()
        .filter(python -> python.path().equals(path))
        .findFirst()
        .map(Seen::known)
        .orElse(Seen.notKnown("There is nothing at " + path + "."));
  }

  @Override
  public List<Remedy> remedies(Examination examination, boolean jupyter) {
    if (examination.assessment().roots().isEmpty()) {
      return List.of();
    }
    RemedyText fresh =
        new RemedyText(
            "Make a new environment beside the old one",
            List.of(
                "Make the environment tensorflow-env beside venv.",
                "Install TensorFlow 2.15.1 and what fits it.",
                jupyter ? "Show it in Jupyter." : "Leave venv as it is."),
            List.of(
                "/usr/bin/python3.11 -m venv /home/anna/tensorflow-env",
                "/home/anna/tensorflow-env/bin/python -m pip install -r requirements.txt"),
            List.of("https://www.tensorflow.org/install/pip"),
            false,
            true,
            Optional.empty());
    RemedyText inPlace =
        new RemedyText(
            "Repair venv itself",
            List.of("Remove tensorflow.", "Install tensorflow 2.15.1 again."),
            List.of(
                "/home/anna/venv/bin/python -m pip install --force-reinstall tensorflow==2.15.1"),
            List.of(),
            true,
            false,
            Optional.of("Hello,\n\nTensorFlow does not work on my computer.\n"));
    return List.of(
        new Remedy(
            fresh,
            Optional.of(593),
            List.of(
                new RemedyFile(
                    RemedyFile.Kind.REQUIREMENTS,
                    "requirements.txt",
                    "tensorflow==2.15.1\nnumpy==1.26.4\n"),
                new RemedyFile(
                    RemedyFile.Kind.CONDA,
                    "environment.yml",
                    "name: tensorflow-env\nchannels:\n  - conda-forge\n")),
            repairs.way),
        new Remedy(inPlace, Optional.empty(), List.of(), Optional.empty()));
  }

  @Override
  public void save(List<RemedyFile> files, Path folder) throws IOException {
    for (RemedyFile file : files) {
      Files.writeString(folder.resolve(file.name()), file.content());
    }
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("truncated", "A native library was cut short"),
        new Example("two-tensorflows", "Two TensorFlow packages in one place"));
  }

  @Override
  public Examination open(Example example) {
    return doctor().judge(recorded);
  }

  @Override
  public OpenedReport open(Path file) throws IOException {
    if (!file.getFileName().toString().startsWith("report")) {
      throw new IOException("This is no report of Pywrap Doctor.");
    }
    Snapshot told = reports.getOrDefault(file.getFileName().toString(), recorded);
    return new OpenedReport(doctor().judge(told), integrity);
  }

  @Override
  public void save(Examination examination, Path file) throws IOException {
    Files.writeString(file, "{}");
    savedReports.add(file);
  }

  @Override
  public String caseCode(Examination examination) {
    return CaseCode.of(examination.snapshot());
  }

  @Override
  public String text(Examination examination) {
    return examination.assessment().verdict().name();
  }

  @Override
  public Preview preview(Examination examination) {
    return new Preview(Redaction.of(examination.snapshot()).hidden(), text(examination));
  }

  @Override
  public Optional<Path> savePackages(Snapshot working, Snapshot other, Path folder)
      throws IOException {
    List<RemedyFile> files =
        WorkingRequirements.of(working, other, Knowledge.shipped()).stream().toList();
    return RemedyFolder.save(files, folder).stream().findFirst();
  }
}
