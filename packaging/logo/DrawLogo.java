import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Makes the window's icons and the icon files of Windows and macOS of the logo, in each build:
///
///     java packaging/logo/DrawLogo.java assets/logo.svg OUTPUT_FOLDER
///
/// It understands what the logo uses of SVG: one rounded rectangle, and paths of `M H V a Z` with
/// quarter circles.
final class DrawLogo {
  private static final int GRID = 64;
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  /// In pixels; only macOS has room for it.
  private static final int LARGEST = 512;

  private static final Pattern ELEMENT = Pattern.compile("<(rect|path)([^>]*)>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

  private final String svg;

  private DrawLogo(String svg) {
    this.svg = svg;
  }

  public static void main(String[] arguments) throws IOException {
    DrawLogo logo = new DrawLogo(Files.readString(Path.of(arguments[0])));
    Path output = Files.createDirectories(Path.of(arguments[1]));
    SortedMap<Integer, byte[]> pictures = new TreeMap<>();
    for (int size : SIZES) {
      pictures.put(size, logo.png(size));
      Files.write(output.resolve("logo-" + size + ".png"), pictures.get(size));
    }
    Files.write(output.resolve("logo.ico"), IconFiles.ico(pictures));
    pictures.put(LARGEST, logo.png(LARGEST));
    Files.write(output.resolve("logo.icns"), IconFiles.icns(pictures));
  }

  private byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale((double) size / GRID, (double) size / GRID);
    Matcher element = ELEMENT.matcher(svg);
    while (element.find()) {
      draw(graphics, element.group(1), element.group(2));
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void draw(Graphics2D graphics, String kind, String attributes) {
    if (kind.equals("rect")) {
      graphics.setColor(Color.decode(attribute(attributes, "fill")));
      double round = 2 * Double.parseDouble(attribute(attributes, "rx"));
      graphics.fill(new RoundRectangle2D.Double(0, 0, GRID, GRID, round, round));
      return;
    }
    Path2D outline = outline(attribute(attributes, "d"));
    if (attribute(attributes, "fill").equals("none")) {
      graphics.setColor(Color.decode(attribute(attributes, "stroke")));
      float width = Float.parseFloat(attribute(attributes, "stroke-width"));
      graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      graphics.draw(outline);
    } else {
      graphics.setColor(Color.decode(attribute(attributes, "fill")));
      graphics.fill(outline);
    }
  }

  private static Path2D outline(String data) {
    Path2D path = new Path2D.Double();
    Scanner scanner = new Scanner(data.replaceAll("([A-Za-z])", " $1 "));
    while (scanner.hasNext()) {
      String command = scanner.next();
      double x = path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getX();
      double y = path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getY();
      switch (command) {
        case "M" -> path.moveTo(scanner.nextDouble(), scanner.nextDouble());
        case "H" -> path.lineTo(scanner.nextDouble(), y);
        case "V" -> path.lineTo(x, scanner.nextDouble());
        case "a" -> quarter(path, scanner, x, y);
        case "Z" -> path.closePath();
        default ->
            throw new IllegalArgumentException("The logo uses an unknown command " + command);
      }
    }
    return path;
  }

  /// A quarter circle: radii, rotation, two flags and the relative end. It starts along the axis
  /// that the sweep flag and the end decide, and is drawn as the usual cubic curve.
  private static void quarter(Path2D path, Scanner scanner, double x, double y) {
    scanner.nextDouble();
    scanner.nextDouble();
    scanner.nextDouble();
    scanner.nextInt();
    boolean clockwise = scanner.nextInt() == 1;
    double dx = scanner.nextDouble();
    double dy = scanner.nextDouble();
    double k = 0.5522847498;
    boolean startsAcross = clockwise == (dx * dy > 0);
    if (startsAcross) {
      path.curveTo(x + k * dx, y, x + dx, y + (1 - k) * dy, x + dx, y + dy);
    } else {
      path.curveTo(x, y + k * dy, x + (1 - k) * dx, y + dy, x + dx, y + dy);
    }
  }

  private static String attribute(String attributes, String name) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return attribute.group(2);
      }
    }
    return "";
  }
}
