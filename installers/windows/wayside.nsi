; SPDX-FileCopyrightText: 2026 The Wayside authors
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The Windows installer. build-installer.py calls makensis with
;   VERSION         of the project, x.y.z
;   LISTS           folder with install-files.nsh and remove-files.nsh, the files of the staged tree by name
;   LICENSE, ICON   files;  OUTPUT  the installer to write;  SIZE  KiB that the staged tree takes
;   HOMEPAGE        optional;  SIGN  optional: program that signs the file it is given
;   STUB            optional: another of makensis' targets than the usual one, for trials
Unicode true
!ifdef STUB
    Target ${STUB}
!endif
SetCompressor /SOLID lzma
ManifestSupportedOS all
ManifestDPIAware true

!define NAME "Wayside"
!define SERVICE "wayside-node"
!define SETTINGS "Software\Wayside\Setup"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Wayside"
!define TYPE "Wayside.Incident"
!define OLDEST_BUILD 17763 ; Windows 10 1809, the oldest that Qt 6 runs on

Name "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "The Wayside authors"
VIAddVersionKey "LegalCopyright" "2026 The Wayside authors. GPL-3.0-or-later"

!ifdef SIGN
    !uninstfinalize '"${SIGN}" "%1"' = 0
    !finalize '"${SIGN}" "%1"' = 0
!endif

; Who may, is asked whether it is for all users; who may not, installs for himself.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${SETTINGS}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${SETTINGS}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Version"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Sections.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh
!insertmacro GetParameters
!insertmacro GetOptions
!insertmacro VersionCompare

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\wayside.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!define MUI_PAGE_CUSTOMFUNCTION_PRE offerService
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
; Started through the desktop's own program, not with the rights of the installer.
!define MUI_FINISHPAGE_RUN_FUNCTION startConsole
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "German"
!include "${__FILEDIR__}\languages.nsh"

Var restartService ; "yes": it ran before

; A command whose output goes to the details; its failure is told and is not the end of the installation.
!macro run COMMAND
    ClearErrors
    nsExec::ExecToLog `${COMMAND}`
    Pop $R9
    ${If} $R9 != 0
        DetailPrint `$(CommandFailed) ($R9): ${COMMAND}`
        StrCpy $R8 "failed"
    ${EndIf}
!macroend
!define run "!insertmacro run"

!macro refuse TEXT CODE
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
    SetErrorLevel ${CODE}
    Quit
!macroend
!define refuse "!insertmacro refuse"

!macro path ACTION
    ${If} $MultiUser.InstallMode == "AllUsers"
        StrCpy $R7 "Machine"
    ${Else}
        StrCpy $R7 "User"
    ${EndIf}
    InitPluginsDir
    File "/oname=$PLUGINSDIR\path-entry.ps1" "${__FILEDIR__}\path-entry.ps1"
    ${run} '"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$PLUGINSDIR\path-entry.ps1" ${ACTION} $R7 "$INSTDIR\bin"'
    SendMessage ${HWND_BROADCAST} ${WM_WININICHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

; A program that runs cannot be replaced or removed.
!macro checkNotRunning UN
Function ${UN}checkNotRunning
    Push $0
    ${Do}
        StrCpy $0 ""
        ${IfNot} ${FileExists} "$INSTDIR\bin\wayside.exe"
            ${ExitDo}
        ${EndIf}
        ClearErrors
        FileOpen $0 "$INSTDIR\bin\wayside.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            ${ExitDo}
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY +3
        SetErrorLevel 4
        Quit
    ${Loop}
    Pop $0
FunctionEnd
!macroend
!insertmacro checkNotRunning ""
!insertmacro checkNotRunning "un."

; $0: "yes" when the service exists.
Function findService
    StrCpy $0 ""
    ReadRegStr $1 HKLM "SYSTEM\CurrentControlSet\Services\${SERVICE}" "ImagePath"
    ${If} $1 != ""
        StrCpy $0 "yes"
    ${EndIf}
FunctionEnd

Function startConsole
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\bin\wayside.exe"'
FunctionEnd

; What is there already: an older version goes first, so that none of its files stays behind.
Function removeOlder
    ReadRegStr $0 SHCTX "${SETTINGS}" "Version"
    ReadRegStr $1 SHCTX "${SETTINGS}" "Folder"
    ${If} $0 == ""
    ${OrIfNot} ${FileExists} "$1\uninstall.exe"
        Return
    ${EndIf}
    ${VersionCompare} "$0" "${VERSION}" $2
    ${If} $2 == 1
        MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "$(IsNewer)" /SD IDCANCEL IDOK +3
        SetErrorLevel 6
        Quit
    ${EndIf}
    DetailPrint "$(RemovingOlder) $0"
    ExecWait '"$1\uninstall.exe" /S /UPGRADE /$MultiUser.InstallMode _?=$1' $2
    ${If} $2 != 0
        ${refuse} "$(OlderStays)" 7
    ${EndIf}
    Delete "$1\uninstall.exe"
    RMDir "$1"
FunctionEnd

Section "$(SectionPrograms)" sectionPrograms
    SectionIn RO
    Call checkNotRunning
    Call removeOlder
    ReadRegDWORD $restartService HKLM "${SETTINGS}" "ServiceRuns" ; what the older version's uninstaller left word of
    SetOverwrite on
    !include "${LISTS}/install-files.nsh"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr SHCTX "${SETTINGS}" "Version" "${VERSION}"
    WriteRegStr SHCTX "${SETTINGS}" "Folder" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Wayside authors"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\wayside.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
!ifdef HOMEPAGE
    WriteRegStr SHCTX "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
!endif
SectionEnd

Section "$(SectionMenu)" sectionMenu
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\bin\wayside.exe"
SectionEnd

Section "$(SectionType)" sectionType
    WriteRegStr SHCTX "Software\Classes\.wayside-incident" "" "${TYPE}"
    WriteRegStr SHCTX "Software\Classes\.wayside-incident" "Content Type" "application/vnd.wayside.incident+json"
    WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "$(IncidentType)"
    WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\bin\wayside.exe,0"
    WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\bin\wayside.exe" "%1"'
    ${RefreshShellIcons}
SectionEnd

Section "$(SectionPath)" sectionPath
    !insertmacro path add
    WriteRegDWORD SHCTX "${SETTINGS}" "Path" 1
SectionEnd

Section /o "$(SectionService)" sectionService
    StrCpy $R8 ""
    Call findService
    ${If} $0 == "yes" ; changed by hand perhaps: only the program's place is ours to say
        ${run} '"$SYSDIR\sc.exe" config ${SERVICE} binPath= "\"$INSTDIR\bin\wayside-node.exe\" --service"'
    ${Else}
        StrCpy $restartService 1
        ${run} '"$SYSDIR\sc.exe" create ${SERVICE} binPath= "\"$INSTDIR\bin\wayside-node.exe\" --service" start= delayed-auto obj= "NT SERVICE\${SERVICE}" DisplayName= "Wayside node"'
        ${run} '"$SYSDIR\sc.exe" description ${SERVICE} "$(ServiceDescription)"'
        ; Of all privileges the one that every program has: to pass through folders.
        ${run} '"$SYSDIR\sc.exe" privs ${SERVICE} SeChangeNotifyPrivilege'
        ${run} '"$SYSDIR\sc.exe" failure ${SERVICE} reset= 86400 actions= restart/5000/restart/30000/restart/300000'
        ${run} '"$SYSDIR\sc.exe" failureflag ${SERVICE} 1'
    ${EndIf}
    ; The words for its lines in the event log: "%1", which a program of Windows' own has.
    WriteRegExpandStr HKLM "SYSTEM\CurrentControlSet\Services\EventLog\Application\${SERVICE}" "EventMessageFile" "%SystemRoot%\System32\EventCreate.exe"
    WriteRegDWORD HKLM "SYSTEM\CurrentControlSet\Services\EventLog\Application\${SERVICE}" "TypesSupported" 7

    SetShellVarContext all
    CreateDirectory "$APPDATA\${NAME}\data"
    CreateDirectory "$APPDATA\${NAME}\logs"
    SetOverwrite off
    SetOutPath "$APPDATA\${NAME}"
    File "${__FILEDIR__}\node.conf"
    SetOverwrite on
    SetOutPath "$INSTDIR"
    ; Administrators and the system may do everything, the service reads, and writes its data and logs: nobody else.
    ${run} '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}" /setowner *S-1-5-32-544 /q'
    ${run} '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F "NT SERVICE\${SERVICE}:(OI)(CI)RX" /q'
    ${run} '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}\data" /grant:r "NT SERVICE\${SERVICE}:(OI)(CI)M" /q'
    ${run} '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}\logs" /grant:r "NT SERVICE\${SERVICE}:(OI)(CI)M" /q'
    ${If} $restartService == 1
        ${run} '"$SYSDIR\sc.exe" start ${SERVICE}'
    ${EndIf}
    DeleteRegValue HKLM "${SETTINGS}" "ServiceRuns"
    ${If} $R8 != ""
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(ServiceTrouble)" /SD IDOK
        SetErrorLevel 8
    ${EndIf}
SectionEnd

Function .onInit
    ${IfNot} ${RunningX64}
        ${refuse} "$(Needs64Bit)" 3
    ${EndIf}
    ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        ${refuse} "$(NeedsNewerWindows)" 3
    ${EndIf}
    SetRegView 64
    ${DisableX64FSRedirection}
    !insertmacro MULTIUSER_INIT
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/AllUsers" $1
    ${IfNot} ${Errors}
    ${AndIf} $MultiUser.InstallMode != "AllUsers"
        ${refuse} "$(NeedsAdministrator)" 5
    ${EndIf}
    Call readChoices
FunctionEnd

; Of a silent installation: what the components page would ask.
Function readChoices
    ${GetParameters} $0
    !macro choice OPTION SECTION ACTION
        ClearErrors
        ${GetOptions} $0 "${OPTION}" $1
        ${IfNot} ${Errors}
            !insertmacro ${ACTION} ${SECTION}
        ${EndIf}
    !macroend
    !insertmacro choice "/NOSTARTMENU" ${sectionMenu} UnselectSection
    !insertmacro choice "/NOASSOCIATION" ${sectionType} UnselectSection
    !insertmacro choice "/NOPATH" ${sectionPath} UnselectSection
    !insertmacro choice "/SERVICE" ${sectionService} SelectSection
    ${If} ${SectionIsSelected} ${sectionService}
    ${AndIf} $MultiUser.InstallMode != "AllUsers"
        ${refuse} "$(ServiceNeedsAllUsers)" 5
    ${EndIf}
    Call findService
    ${If} $0 == "yes" ; an upgrade keeps it
    ${AndIf} $MultiUser.InstallMode == "AllUsers"
        !insertmacro SelectSection ${sectionService}
    ${EndIf}
FunctionEnd

Function offerService
    ${If} $MultiUser.InstallMode == "AllUsers"
        !insertmacro ClearSectionFlag ${sectionService} ${SF_RO}
    ${Else}
        !insertmacro UnselectSection ${sectionService}
        !insertmacro SetSectionFlag ${sectionService} ${SF_RO}
    ${EndIf}
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${sectionPrograms} "$(AboutPrograms)"
    !insertmacro MUI_DESCRIPTION_TEXT ${sectionMenu} "$(AboutMenu)"
    !insertmacro MUI_DESCRIPTION_TEXT ${sectionType} "$(AboutType)"
    !insertmacro MUI_DESCRIPTION_TEXT ${sectionPath} "$(AboutPath)"
    !insertmacro MUI_DESCRIPTION_TEXT ${sectionService} "$(AboutService)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Var isUpgrade

Function un.service
    ReadRegStr $1 HKLM "SYSTEM\CurrentControlSet\Services\${SERVICE}" "ImagePath"
    ${If} $1 == ""
    ${OrIf} $MultiUser.InstallMode != "AllUsers"
        Return
    ${EndIf}
    ; Fails when it does not run. Its file can be replaced, and it started again, once it has stopped: within half a minute.
    nsExec::ExecToLog '"$SYSDIR\net.exe" stop ${SERVICE}'
    Pop $0
    ${ForEach} $2 1 60 + 1
        nsExec::ExecToStack '"$SYSDIR\cmd.exe" /c sc.exe query ${SERVICE} | find.exe "STOPPED"'
        Pop $3
        Pop $4
        ${If} $3 == 0
            ${ExitFor}
        ${EndIf}
        Sleep 500
    ${Next}
    ${If} $isUpgrade == "yes"
        ${If} $0 == 0
            WriteRegDWORD HKLM "${SETTINGS}" "ServiceRuns" 1
        ${EndIf}
        Return
    ${EndIf}
    ${run} '"$SYSDIR\sc.exe" delete ${SERVICE}'
    DeleteRegKey HKLM "SYSTEM\CurrentControlSet\Services\EventLog\Application\${SERVICE}"
FunctionEnd

Section "un.$(SectionPrograms)" unSectionPrograms
    SectionIn RO
    Call un.checkNotRunning
    Call un.service
    ReadRegDWORD $0 SHCTX "${SETTINGS}" "Path"
    ${If} $0 == 1
        !insertmacro path remove
    ${EndIf}
    Delete "$SMPROGRAMS\${NAME}.lnk"
    ReadRegStr $0 SHCTX "Software\Classes\.wayside-incident" ""
    ${If} $0 == "${TYPE}" ; unless somebody else has taken it over
        DeleteRegKey SHCTX "Software\Classes\.wayside-incident"
    ${EndIf}
    DeleteRegKey SHCTX "Software\Classes\${TYPE}"
    ${RefreshShellIcons}
    ; By name: what a person put there is not ours to remove.
    !include "${LISTS}/remove-files.nsh"
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    DeleteRegKey SHCTX "${UNINSTALL}"
    ${If} $isUpgrade != "yes"
        DeleteRegKey SHCTX "${SETTINGS}"
        DeleteRegKey /ifempty SHCTX "Software\Wayside"
    ${EndIf}
SectionEnd

Section /o "un.$(UnSectionData)" unSectionData
    ${If} $isUpgrade == "yes"
        Return
    ${EndIf}
    ${If} $MultiUser.InstallMode == "AllUsers"
        SetShellVarContext all
        RMDir /r "$APPDATA\${NAME}"
    ${EndIf}
    SetShellVarContext current
    RMDir /r "$APPDATA\Wayside\wayside"
    RMDir "$APPDATA\Wayside"
    RMDir /r "$LOCALAPPDATA\Wayside\wayside"
    RMDir "$LOCALAPPDATA\Wayside"
    DeleteRegKey HKCU "Software\Wayside"
SectionEnd

Function un.onInit
    SetRegView 64
    ${DisableX64FSRedirection}
    !insertmacro MULTIUSER_UNINIT
    StrCpy $isUpgrade ""
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    ${IfNot} ${Errors}
        StrCpy $isUpgrade "yes"
    ${EndIf}
    ClearErrors
    ${GetOptions} $0 "/PURGE" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${unSectionData}
    ${EndIf}
FunctionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${unSectionPrograms} "$(AboutPrograms)"
    !insertmacro MUI_DESCRIPTION_TEXT ${unSectionData} "$(AboutData)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
