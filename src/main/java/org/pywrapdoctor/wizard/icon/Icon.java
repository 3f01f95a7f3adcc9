package org.pywrapdoctor.wizard.icon;

/// An outline on a grid of 16 × 16 units, drawn with lines 1.6 units thick in the colour of the
/// text beside it. Each state has its own outline, so that it can be told in grey as well.
public enum Icon {
  FINE(ring() + "M5 8.3l2 2 4-4.3"),
  PROBLEM(
      "M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3L1.5 10.7V5.3z" + "M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"),
  WARNING("M8 1.8l6.7 12H1.3zM8 6.3v3.4M8 11.8v.1"),
  NOTE(ring() + "M8 7.4v3.8M8 4.9v.1"),
  UNKNOWN(ring() + "M6.2 6.3a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.6-.9 1.3M8 11.7v.1"),
  SKIPPED(ring() + "M5 8h6"),
  HERE(ring() + circle(8, 8, 1.8) + circle(8, 8, 0.9)),
  WAITING(dashes()),
  RUNNING("M8 1.5a6.5 6.5 0 0 1 6.5 6.5"),
  TICK("M3 8.5l3.3 3.3L13 4.7"),
  MENU("M2.5 4.5h11M2.5 8h11M2.5 11.5h11"),
  SAVE("M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11"),
  DROP("M8 2.5v7.5M4.8 7L8 10.2 11.2 7M2 10.5v3h12v-3"),
  COPY(
      "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 3.5v-1h-8v8h1"),
  SEARCH(circle(7, 7, 4.5) + "M10.5 10.5l3.5 3.5"),
  AGAIN("M13.3 8a5.3 5.3 0 1 1-1.6-3.8M13.5 1.8v3h-3"),
  BOX("M8 1.7l6 3v6.6l-6 3-6-3V4.7zM2 4.7l6 3 6-3M8 7.7v6.6"),
  CARD(
      "M2.5 4h11a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"
          + circle(10, 7.8, 1.9)
          + "M4 6.5h2.4M4 9h2.4M3.5 11.5v2"),
  MAIL(
      "M2.5 3.5h11a1 1 0 0 1 1 1V12a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V4.500a1 1 0 0 1 1-1zM1.8 4.5L8 9l6.2-4.5"),
  TEXT(
      "M3 2.5h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM4.8 6h6.4M4.8 8.5h6.4M4.8 11h3.4"),
  FOLDER("M1.8 12.8V3.4h4.4l1.6 1.800h6.4v7.6z"),
  LINK("M9 3h4v4M13 3L7.5 8.5M11.5 9v4H3V5h4"),
  SHIELD(
      "M8 1.6l5.5 2v4.2c0 3.2-2.2 5.4-5.5 6.6-3.3-1.2-5.5-3.4-5.5-6.6V3.6zM5.6 8l1.8 1.8 3.1-3.3"),
  CLOCK(ring() + "M8 4.3V8l2.6 1.6"),
  COMPUTER(
      "M2.8 2.5h10.4a1 1 0 0 1 1 1V10a1 1 0 0 1-1 1H2.8a1 1 0 0 1-1-1V3.5a1 1 0 0 1 1-1zM8 11v2.5M5 13.5h6"),
  PLUS("M8 3v10M3 8h10"),
  UNDO("M5.5 3L2.5 6l3 3M2.8 6h6.4a4 4 0 0 1 0 8H6");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /// The outline as SVG path data.
  public String path() {
    return path;
  }

  /// What is drawn faintly below it: the whole ring under the part that turns; empty text for none.
  public String track() {
    return this == RUNNING ? ring() : "";
  }

  private static String ring() {
    return circle(8, 8, 6.5);
  }

  private static String circle(double x, double y, double radius) {
    double width = 2 * radius;
    return "M"
        + (x - radius)
        + " "
        + y
        + "a"
        + radius
        + " "
        + radius
        + " 0 1 0 "
        + width
        + " 0"
        + "a"
        + radius
        + " "
        + radius
        + " 0 1 0 -"
        + width
        + " 0";
  }

  /// A ring of ten dashes, as arcs, since a dash pattern would not scale with the icon.
  private static String dashes() {
    StringBuilder arcs = new StringBuilder();
    for (int dash = 0; dash < 10; dash++) {
      double from = Math.toRadians(dash * 36.0);
      double to = from + Math.toRadians(18);
      arcs.append('M')
          .append(8 + 6.5 * Math.cos(from))
          .append(' ')
          .append(8 + 6.5 * Math.sin(from));
      arcs.append("A6.5 6.5 0 0 1 ");
      arcs.append(8 + 6.5 * Math.cos(to)).append(' ').append(8 + 6.5 * Math.sin(to));
    }
    return arcs.toString();
  }
}
