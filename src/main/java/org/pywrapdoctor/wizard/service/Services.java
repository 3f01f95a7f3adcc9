package org.pywrapdoctor.wizard.service;

import java.nio.file.Path;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.platform.OperatingSystem;

/// Everything that the wizard needs from outside.
///
/// @param system the operating system of this computer
/// @param workingFolder the folder that the program was started in
/// @param doctor examines this computer
/// @param pythons finds its Pythons
/// @param remedies plans cures
/// @param repairs carries them out
/// @param reports opens and saves reports
/// @param desktop dialogs, clipboard and browser
/// @param version of this program
/// @param dataFolder our own folder in the person's local application data
public record Services(
    OperatingSystem system,
    String workingFolder,
    Doctor doctor,
    PythonSearch pythons,
    Remedies remedies,
    Repairs repairs,
    Reports reports,
    Desktop desktop,
    String version,
    Path dataFolder) {}
