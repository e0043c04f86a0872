; The installer for Windows: for the person who runs it, without an administrator.
;   makensis -DVERSION=0.1.0 -DFOLDER=build\folders\satchel -DOUTPUT=dist\satchel-0.1.0-windows-x86_64.exe satchel.nsi
; /S installs without asking; workspaces lie elsewhere and are never touched.

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifdef NSIS_WIN32_MAKENSIS
  !define SLASH "\"
!else
  !define SLASH "/"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Satchel"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define CLASSES "Software\Classes\Applications\satchel-window.exe"

Name "Satchel"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Satchel"
InstallDirRegKey HKCU "Software\Satchel" "Folder"
BrandingText "Satchel ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Satchel"
VIAddVersionKey "FileDescription" "Satchel installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"
!ifdef ICON
  !define MUI_ICON "${ICON}"
!endif
!define MUI_FINISHPAGE_RUN "$INSTDIR\satchel-window.exe"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${FOLDER}${SLASH}_internal${SLASH}LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString IN_USE ${LANG_ENGLISH} "Satchel is open. Nothing was changed. Close it, then run this again."
LangString IN_USE ${LANG_GERMAN} "Satchel ist geöffnet. Nichts wurde geändert. Schließen Sie es, dann starten Sie dies noch einmal."

; A program that runs cannot be renamed away: so it is known before anything is taken out.
!macro RefuseWhileOpen un
  Function ${un}RefuseWhileOpen
    IfFileExists "$INSTDIR\satchel-window.exe" 0 free
    ClearErrors
    Rename "$INSTDIR\satchel-window.exe" "$INSTDIR\satchel-window.old"
    IfErrors 0 closed
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(IN_USE)" /SD IDOK
    SetErrorLevel 3
    Quit
  closed:
    Rename "$INSTDIR\satchel-window.old" "$INSTDIR\satchel-window.exe"
  free:
  FunctionEnd
!macroend
!insertmacro RefuseWhileOpen ""
!insertmacro RefuseWhileOpen "un."

Section "Satchel"
  Call RefuseWhileOpen
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}${SLASH}*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Satchel.lnk" "$INSTDIR\satchel-window.exe"
  WriteRegStr HKCU "Software\Satchel" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${APP_PATHS}\satchel.exe" "" "$INSTDIR\satchel.exe"
  ; "Open with" for lists; what opens them usually stays as it is.
  WriteRegStr HKCU "${CLASSES}" "FriendlyAppName" "Satchel"
  WriteRegStr HKCU "${CLASSES}\shell\open\command" "" '"$INSTDIR\satchel-window.exe" --open "%1"'
  WriteRegStr HKCU "${CLASSES}\SupportedTypes" ".csv" ""
  WriteRegStr HKCU "${CLASSES}\SupportedTypes" ".tsv" ""
  WriteRegStr HKCU "${CLASSES}\SupportedTypes" ".xlsx" ""
  WriteRegStr HKCU "${CLASSES}\SupportedTypes" ".vcf" ""
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Satchel"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\satchel-window.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Satchel"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Call un.RefuseWhileOpen
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\satchel.exe"
  Delete "$INSTDIR\satchel-window.exe"
  Delete "$INSTDIR\NOTICES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Satchel.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${CLASSES}"
  DeleteRegKey HKCU "${APP_PATHS}\satchel.exe"
  DeleteRegKey HKCU "Software\Satchel"
SectionEnd
