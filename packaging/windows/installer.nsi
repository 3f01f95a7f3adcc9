; setup.exe: installs for one person, without an administrator. Built by setup.py, which defines VERSION, IMAGE (the
; folder to install), SIZE (its size in kB), LOGO, OUTPUT, and SIGN (a command) where there is a certificate.
;
;   setup.exe /S [/D=C:\folder]      uninstall.exe /S [/KEEPDATA]
;
; Exit codes: 0 done, 1 cancelled, 2 failed, 4 Pywrap Doctor is running.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!define NAME "Pywrap Doctor"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PywrapDoctor"
!define DATA "$LOCALAPPDATA\pywrap-doctor"
!define REPORT_CLASS "PywrapDoctor.Report"
!define RUNNING_EXIT_CODE 4

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "${NAME}"
VIAddVersionKey "LegalCopyright" "MIT License"

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define MUI_ICON "${LOGO}"
!define MUI_UNICON "${LOGO}"
!define MUI_WELCOMEPAGE_TEXT "Pywrap Doctor finds out why TensorFlow does not load on this computer, and makes it load.$\r$\n$\r$\nIt is installed for you alone and needs no administrator."
!define MUI_FINISHPAGE_RUN "$INSTDIR\PywrapDoctor.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs holds this mutex (launcher/main.c): its files can be neither replaced nor removed.
!macro StopWhileRunning
  check:
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "PywrapDoctor.Running") p .r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    IfSilent stop
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${NAME} is running. Close it, then choose Retry." IDRETRY check
    stop:
    SetErrorLevel ${RUNNING_EXIT_CODE}
    Quit
  ${EndIf}
!macroend

!macro RemoveProgram
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\rehearsal"
  Delete "$INSTDIR\PywrapDoctor.exe"
  Delete "$INSTDIR\pywrap-doctor.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "${DATA}\cache"
!macroend

!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  !insertmacro StopWhileRunning
  ; What app.wxs writes. Two owners of one folder would remove each other's files.
  ClearErrors
  ReadRegDWORD $0 HKCU "Software\PywrapDoctor" "StartMenu"
  ${IfNot} ${Errors}
    MessageBox MB_OK|MB_ICONINFORMATION "${NAME} was installed here by Windows Installer (.msi). Remove it in Windows' settings under Apps, then start this setup again." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  ; An upgrade leaves nothing of the version before.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    !insertmacro RemoveProgram
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${IMAGE}/*"
  ; Never the working folder of the program that is started from here.
  SetOutPath "$PROFILE"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\PywrapDoctor.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\PywrapDoctor.exe"

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\PywrapDoctor.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  WriteRegStr HKCU "Software\Classes\.pywrapreport" "" "${REPORT_CLASS}"
  WriteRegStr HKCU "Software\Classes\${REPORT_CLASS}" "" "Pywrap Doctor report"
  WriteRegStr HKCU "Software\Classes\${REPORT_CLASS}\DefaultIcon" "" "$INSTDIR\PywrapDoctor.exe,0"
  WriteRegStr HKCU "Software\Classes\${REPORT_CLASS}\shell\open\command" "" '"$INSTDIR\PywrapDoctor.exe" "%1"'
  !insertmacro TellExplorer
SectionEnd

Function un.onInit
  !insertmacro StopWhileRunning
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro RemoveProgram
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Classes\${REPORT_CLASS}"
  ReadRegStr $0 HKCU "Software\Classes\.pywrapreport" ""
  ${If} $0 == "${REPORT_CLASS}"
    DeleteRegKey HKCU "Software\Classes\.pywrapreport"
  ${EndIf}
  !insertmacro TellExplorer

  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KEEPDATA" $1
  ${If} ${Errors}
    RMDir /r "${DATA}\log"
    Delete "${DATA}\settings.json"
    Delete "${DATA}\knowledge.json"
    RMDir "${DATA}\repairs"
    RMDir "${DATA}"
    ; What is left are environments that repairs made, and the journal that can take them back: the person's own.
    ${If} ${FileExists} "${DATA}\*.*"
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Delete the Python environments that ${NAME} made too?$\r$\n$\r$\n${DATA}" /SD IDNO IDNO keep
      RMDir /r "${DATA}"
      keep:
    ${EndIf}
  ${EndIf}
SectionEnd
