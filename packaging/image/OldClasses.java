import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Lifts the classes of libraries that still support Java 5 to a class file version with stack
/// maps. The ahead-of-time cache takes no class that the old verifier has to check (JEP 483), and
/// loading such classes from bytecode took more than half of a start's processor time.
final class OldClasses {
  /// The first version whose classes carry stack maps.
  private static final int OLDEST_THAT_IS_CACHED = ClassFile.JAVA_6_VERSION;

  private static final int LIFTED_TO = ClassFile.JAVA_8_VERSION;

  private OldClasses() {}

  /// The jar itself, or a copy in `folder` with its old classes lifted.
  static Path lifted(Path jar, Path folder) {
    try (JarFile file = new JarFile(jar.toFile())) {
      if (file.stream().noneMatch(entry -> isOld(file, entry))) {
        return jar;
      }
      Path copy = Files.createDirectories(folder).resolve(jar.getFileName());
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
        for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
          JarEntry entry = entries.nextElement();
          out.putNextEntry(new JarEntry(entry.getName()));
          out.write(isOld(file, entry) ? lift(file, entry) : bytes(file, entry));
          out.closeEntry();
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] lift(JarFile file, JarEntry entry) {
    ClassFile context = ClassFile.of(ClassHierarchyResolverOption.of(resolver(file)));
    ClassModel old = context.parse(bytes(file, entry));
    return context.transformClass(
        old,
        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen(
                (builder, element) -> {
                  if (element instanceof ClassFileVersion) {
                    builder.withVersion(LIFTED_TO, 0);
                  } else {
                    builder.with(element);
                  }
                }));
  }

  /// Stack maps name the nearest common class of two; it is looked up in the jar, else in the JDK.
  private static ClassHierarchyResolver resolver(JarFile file) {
    return ClassHierarchyResolver.ofResourceParsing(type -> inJar(file, type).orElse(null))
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  private static Optional<InputStream> inJar(JarFile file, ClassDesc type) {
    String descriptor = type.descriptorString();
    return Optional.ofNullable(
            file.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class"))
        .map(entry -> new ByteArrayInputStream(bytes(file, entry)));
  }

  private static boolean isOld(JarFile file, JarEntry entry) {
    if (!entry.getName().endsWith(".class")) {
      return false;
    }
    byte[] bytes = bytes(file, entry);
    int majorVersion = (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    return majorVersion < OLDEST_THAT_IS_CACHED;
  }

  private static byte[] bytes(JarFile file, JarEntry entry) {
    try (InputStream stream = file.getInputStream(entry)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
