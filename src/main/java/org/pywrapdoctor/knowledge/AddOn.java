package org.pywrapdoctor.knowledge;

/// A package that adds operations to TensorFlow.
///
/// @param distribution its name for pip
/// @param module what a program imports
/// @param sameLine whether it carries the first two numbers of the TensorFlow that it is made for
public record AddOn(String distribution, String module, boolean sameLine) {}
