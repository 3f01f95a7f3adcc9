package org.pywrapdoctor.probe.variable;

import java.util.List;
import java.util.regex.Pattern;

/// Takes passwords, tokens and keys out of a value that is otherwise worth reading, such as the
/// address of a package index.
final class Credentials {
  private static final String REMOVED = "***";
  private static final List<Pattern> PATTERNS =
      List.of(
          // user:password@ in an address (RFC 3986, userinfo)
          Pattern.compile("(?<=://)[^/?#\\s]*(?=@)"),
          // the token in the path of a conda channel
          Pattern.compile("(?<=://[^/\\s]{1,200}/t/)[^/?#\\s;,]+"),
          // name=value with a name that tells
          Pattern.compile(
              "(?<=\\b(?i:token|access_token|auth|authorization|api[-_]?key|key|secret|sig|signature"
                  + "|password|passwd|pwd)=)\\s*(?i:(bearer|basic)\\s+)?[^\\s&;,]+"),
          // the forms that issuers gave their tokens so that they are recognised
          Pattern.compile(
              "\\b(gh[opsur]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{20,}|pypi-[\\w-]{20,}"
                  + "|hf_\\w{20,}|sk-[\\w-]{20,}|xox[abprs]-[\\w-]{10,}|nvapi-[\\w-]{20,}"
                  + "|(AKIA|ASIA)[0-9A-Z]{16}|eyJ[\\w-]{10,}\\.[\\w-]+\\.[\\w-]*)"));

  private Credentials() {}

  static String remove(String value) {
    String kept = value;
    for (Pattern pattern : PATTERNS) {
      kept = pattern.matcher(kept).replaceAll(REMOVED);
    }
    return kept;
  }
}
