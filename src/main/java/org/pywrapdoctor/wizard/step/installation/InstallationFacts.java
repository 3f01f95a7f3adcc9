package org.pywrapdoctor.wizard.step.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Provenance;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Findings;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The rows of screen 3.
final class InstallationFacts {
  /// The companions whose versions decide most often.
  private static final List<String> COMPANIONS = List.of("numpy", "protobuf", "keras");
  private static final Set<String> COMPANION_CAUSES =
      Set.of(
          "protobuf-mismatch",
          "numpy-abi-mismatch",
          "keras-3-mismatch",
          "missing-dependency",
          "dependency-version-mismatch",
          "tensorflow-estimator-mismatch",
          "ml-dtypes-mismatch",
          "h5py-mismatch");
  private static final int MOST_FILES = 3;

  private final Words words;
  private final Snapshot snapshot;
  private final Findings findings;

  InstallationFacts(Words words, Examination examination) {
    this.words = words;
    this.snapshot = examination.snapshot();
    this.findings = new Findings(words, examination.assessment());
  }

  /// What is known so far; no row for what is not.
  List<Fact> rows() {
    List<Fact> rows = new ArrayList<>();
    snapshot.installation().ifKnown().ifPresent(installation -> addInstalled(rows, installation));
    return rows;
  }

  private void addInstalled(List<Fact> rows, Installation installation) {
    List<Distribution> owners = installation.owners("tensorflow");
    owners.forEach(owner -> addDamage(rows, owner));
    rows.add(
        fact(
            "installation.package",
            owners.isEmpty()
                ? words.text("installation.no-package")
                : owners.stream().map(this::name).collect(Collectors.joining(", ")),
            Set.of("tensorflow-not-installed", "wrong-interpreter-selected", "hollow-package")));
    owners.stream()
        .findFirst()
        .filter(owner -> !owner.wheelTags().isEmpty())
        .ifPresent(
            owner ->
                rows.add(
                    fact(
                        "installation.made-for",
                        String.join(", ", owner.wheelTags()),
                        Set.of("unsupported-python-version", "wrong-architecture-python"))));
    owners.stream()
        .flatMap(owner -> Provenance.of(owner).stream())
        .findFirst()
        .ifPresent(
            what ->
                rows.add(
                    new Fact(
                        words.text("installation.provenance"),
                        words.say(what),
                        new Judged(State.NOTE, words.text("state.note")))));
    rows.add(
        fact(
            "installation.only-one",
            words.count("installation.packages-here", owners.size()),
            Set.of("conflicting-tensorflow-distributions")));
    companions(installation)
        .ifPresent(text -> rows.add(fact("installation.companions", text, COMPANION_CAUSES)));
    snapshot
        .modulePath()
        .ifKnown()
        .flatMap(path -> path.provider("tensorflow"))
        .map(ModulePath.Provider::file)
        .ifPresent(
            file -> rows.add(fact("installation.taken-from", file, Set.of("shadowing-module"))));
    owners.forEach(owner -> rows.add(files(owner)));
    if (!installation.leftovers().isEmpty()) {
      rows.add(
          fact(
              "installation.leftovers",
              String.join(", ", installation.leftovers()),
              Set.of("corrupt-installation")));
    }
  }

  private void addDamage(List<Fact> rows, Distribution owner) {
    owner
        .files()
        .ifKnown()
        .map(FileCheck::problems)
        .ifPresent(
            problems -> problems.stream().limit(MOST_FILES).map(this::damage).forEach(rows::add));
  }

  private Fact damage(FileCheck.Problem problem) {
    String word =
        switch (problem.kind()) {
          case MISSING -> words.text("file.missing");
          case EMPTY -> words.text("file.empty");
          case SHORTER -> words.text("file.shorter");
          case LONGER -> words.text("file.longer");
          case ALTERED -> words.text("file.altered");
          case UNREADABLE -> words.text("file.unreadable");
        };
    return new Fact(
        words.text("installation.damaged"), problem.path(), new Judged(State.PROBLEM, word));
  }

  private Fact files(Distribution owner) {
    String subject = words.text("installation.files", "name", owner.name());
    return switch (owner.files()) {
      case Seen.Known<FileCheck>(FileCheck check) ->
          new Fact(subject, compared(check), judge(check));
      case Seen.NotKnown<FileCheck>(String why) ->
          new Fact(subject, why, new Judged(State.UNKNOWN, words.text("state.not-known")));
      case Seen.NotLooked<FileCheck>() ->
          new Fact(
              subject,
              words.text("installation.files-not-compared"),
              new Judged(State.SKIPPED, words.text("state.skipped")));
    };
  }

  private String compared(FileCheck check) {
    String what =
        words.text(
            check.depth() == FileCheck.Depth.CONTENT
                ? "installation.by-content"
                : "installation.by-size");
    return check.problemCount() == 0
        ? words.count(
            "installation.files-whole",
            check.files(),
            "size",
            words.bytes(check.bytes()),
            "how",
            what)
        : words.count(
            "installation.files-differ",
            check.problemCount(),
            "all",
            words.number(check.files()),
            "how",
            what);
  }

  private Judged judge(FileCheck check) {
    return check.problemCount() == 0
        ? new Judged(State.FINE, words.text("state.fine"))
        : new Judged(State.PROBLEM, words.text("state.damaged"));
  }

  private String name(Distribution owner) {
    String name = words.text("installation.name", "name", owner.name(), "version", owner.version());
    return owner
        .installer()
        .map(tool -> words.text("installation.installed-with", "name", name, "tool", tool))
        .orElse(name);
  }

  private static Optional<String> companions(Installation installation) {
    String text =
        COMPANIONS.stream()
            .flatMap(name -> installation.distribution(name).stream())
            .map(found -> found.name() + " " + found.version())
            .collect(Collectors.joining(", "));
    return Optional.of(text).filter(known -> !known.isEmpty());
  }

  private Fact fact(String key, String value, Set<String> causes) {
    return new Fact(words.text(key), value, findings.judge(causes));
  }
}
