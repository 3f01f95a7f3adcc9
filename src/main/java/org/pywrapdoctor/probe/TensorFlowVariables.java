package org.pywrapdoctor.probe;

import java.util.List;

/// Which variables are TensorFlow's own. Those of Terraform begin with `TF_` too ("Environment
/// Variables", developer.hashicorp.com/terraform/cli/config) and may hold secrets.
public final class TensorFlowVariables {
  private static final List<String> PREFIXES = List.of("TF_", "TF2_", "XLA_", "KERAS_");
  private static final List<String> TERRAFORM =
      List.of(
          "TF_VAR_",
          "TF_CLI_",
          "TF_TOKEN_",
          "TF_LOG",
          "TF_INPUT",
          "TF_DATA_DIR",
          "TF_WORKSPACE",
          "TF_IN_AUTOMATION",
          "TF_REGISTRY_",
          "TF_PLUGIN_CACHE",
          "TF_IGNORE",
          "TF_STATE_",
          "TF_CLOUD_",
          "TF_ACC");

  private TensorFlowVariables() {}

  /// Whether TensorFlow, XLA or Keras reads the variable of this name, which is in upper case.
  public static boolean contain(String name) {
    return PREFIXES.stream().anyMatch(name::startsWith)
        && TERRAFORM.stream().noneMatch(name::startsWith);
  }
}
