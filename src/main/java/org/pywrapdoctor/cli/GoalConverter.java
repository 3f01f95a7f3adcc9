package org.pywrapdoctor.cli;

import org.pywrapdoctor.snapshot.Goal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `--goal`.
final class GoalConverter implements ITypeConverter<Goal> {

  @Override
  public Goal convert(String value) {
    return switch (value) {
      case "import" -> Goal.IMPORT;
      case "gpu" -> Goal.GPU;
      default -> throw new TypeConversionException("expected import or gpu, not " + value);
    };
  }
}
