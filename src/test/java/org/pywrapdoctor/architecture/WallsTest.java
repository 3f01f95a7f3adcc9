package org.pywrapdoctor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The walls of `docs/architecture.md`.
@AnalyzeClasses(packages = "org.pywrapdoctor", importOptions = DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule roomsUseOnlyWhatLiesBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.pywrapdoctor..")
          .layer("main")
          .definedBy("org.pywrapdoctor")
          .layer("wizard")
          .definedBy("org.pywrapdoctor.wizard..")
          .layer("cli")
          .definedBy("org.pywrapdoctor.cli..")
          .layer("engine")
          .definedBy("org.pywrapdoctor.engine..")
          .layer("report")
          .definedBy("org.pywrapdoctor.report..")
          .layer("remedy")
          .definedBy("org.pywrapdoctor.remedy..")
          .layer("diagnosis")
          .definedBy("org.pywrapdoctor.diagnosis..")
          .layer("probe")
          .definedBy("org.pywrapdoctor.probe..")
          .layer("knowledge")
          .definedBy("org.pywrapdoctor.knowledge..")
          .layer("requirement")
          .definedBy("org.pywrapdoctor.requirement..")
          .layer("host")
          .definedBy("org.pywrapdoctor.host..")
          .layer("snapshot")
          .definedBy("org.pywrapdoctor.snapshot..")
          .layer("loader")
          .definedBy("org.pywrapdoctor.loader..")
          .layer("binary")
          .definedBy("org.pywrapdoctor.binary..")
          .layer("platform")
          .definedBy("org.pywrapdoctor.platform..")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("wizard")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("main", "wizard", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("main", "wizard", "cli", "engine")
          .whereLayer("remedy")
          .mayOnlyBeAccessedByLayers("main", "wizard", "cli", "engine", "report")
          .whereLayer("probe")
          .mayOnlyBeAccessedByLayers("main", "wizard", "cli", "engine")
          .whereLayer("diagnosis")
          .mayOnlyBeAccessedByLayers("main", "wizard", "cli", "engine", "report", "remedy")
          .whereLayer("knowledge")
          .mayOnlyBeAccessedByLayers(
              "main", "wizard", "cli", "engine", "report", "remedy", "diagnosis", "probe")
          .whereLayer("loader")
          .mayOnlyBeAccessedByLayers("probe", "cli", "engine")
          .whereLayer("binary")
          .mayOnlyBeAccessedByLayers("probe", "loader", "cli", "engine")
          .whereLayer("host")
          .mayOnlyBeAccessedByLayers("main", "wizard", "cli", "engine", "probe", "remedy");

  @ArchTest
  static final ArchRule onlyTheWizardKnowsJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wizard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..");

  @ArchTest
  static final ArchRule viewModelsSeeNoControl =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..");

  @ArchTest
  static final ArchRule onlyTheHostAsksTheComputer =
      noClasses()
          .that()
          .resideOutsideOfPackage("..host..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("oshi..", "com.sun.jna..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule whatLooksAndJudgesReadsNoFilesByItself =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..snapshot..",
              "..diagnosis..",
              "..binary..",
              "..loader..",
              "..probe..",
              "..requirement..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..");

  @ArchTest
  static final ArchRule rulesAreFinal =
      classes()
          .that()
          .haveSimpleNameEndingWith("Rule")
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
