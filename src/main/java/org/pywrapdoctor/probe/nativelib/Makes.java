package org.pywrapdoctor.probe.nativelib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.MachOImage;
import org.pywrapdoctor.binary.MachOVersion;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeImport;
import org.pywrapdoctor.binary.PeVersion;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.MsvcRuntime;
import org.pywrapdoctor.loader.LibraryCopy;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.loader.ResolvedLibrary;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.NativeLibraries.Copy;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;

/// How libraries were made, and how new the Visual C++ runtime must be for those that need it.
final class Makes {

  private static final String RUNTIME = "(?i)(?:msvcp|vcruntime|concrt)140(?:_\\w+)?\\.dll";

  private final Knowledge knowledge;

  Makes(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What is to tell of a library; empty where nothing is.
  Optional<Make> of(ResolvedLibrary library, Resolution resolution) {
    Optional<String> version = library.image().flatMap(Makes::version);
    Optional<String> minimum = library.image().flatMap(Makes::minimumSystem);
    List<Floor> floors =
        library.name().matches(RUNTIME) ? floors(library.name(), resolution) : List.of();
    List<Copy> further = library.further().stream().map(Makes::copy).toList();
    return version.isEmpty() && minimum.isEmpty() && floors.isEmpty() && further.isEmpty()
        ? Optional.empty()
        : Optional.of(new Make(version, minimum, floors, further));
  }

  private List<Floor> floors(String name, Resolution resolution) {
    List<Floor> floors = new ArrayList<>();
    for (ResolvedLibrary asker : resolution.libraries()) {
      if (asker.image().orElse(null) instanceof PeImage image && !asker.name().matches(RUNTIME)) {
        image.imports().stream()
            .filter(imported -> imported.library().equalsIgnoreCase(name))
            .flatMap(imported -> floor(asker, image, imported).stream())
            .filter(floor -> isNew(floor, floors))
            .forEach(floors::add);
      }
    }
    return floors;
  }

  /// One witness is enough for each floor.
  private static boolean isNew(Floor floor, List<Floor> floors) {
    return floors.stream()
        .noneMatch(
            other -> other.version().equals(floor.version()) && other.proven() == floor.proven());
  }

  private Optional<Floor> floor(ResolvedLibrary asker, PeImage image, PeImport imported) {
    MsvcRuntime runtime = knowledge.msvcRuntime();
    Optional<Version> proven = runtime.provenFloor(imported.library(), imported.functions());
    return proven
        .or(() -> runtime.documentedFloor(image.linkerVersion()))
        .map(floor -> new Floor(floor.toString(), asker.name(), proven.isPresent()));
  }

  private static Copy copy(LibraryCopy copy) {
    Optional<String> version =
        copy.reading() instanceof BinaryReading.Image(BinaryImage image)
            ? version(image)
            : Optional.empty();
    return new Copy(copy.path(), version, copy.reason().words());
  }

  private static Optional<String> version(BinaryImage image) {
    return image instanceof PeImage pe
        ? pe.fileVersion().map(PeVersion::toString)
        : Optional.empty();
  }

  private static Optional<String> minimumSystem(BinaryImage image) {
    return image instanceof MachOImage universal
        ? universal.slices().stream()
            .flatMap(slice -> slice.minimumSystem().stream())
            .min(MachOVersion::compareTo)
            .map(MachOVersion::toString)
        : Optional.empty();
  }
}
