; Installs {{.Name}} for the whole machine: setup.exe [/S] [/FORCE] [/D=FOLDER]
; /S asks nothing. An older version is replaced; a newer one is not, but with /FORCE.
; Exit status: 0 done, 1 given up, 2 refused. Documents and settings are never touched.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel admin
Name "{{.Name}}"
OutFile "setup.exe"
Icon "icon.ico"
UninstallIcon "icon.ico"
InstallDir "$PROGRAMFILES64\{{.Name}}"
InstallDirRegKey HKLM "Software\{{.Name}}" "Folder"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\{{.ID}}"
!define KIND "{{.Name}}.Briefing"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\French.nlf"
LangString newer ${LANG_ENGLISH} "A newer version of {{.Name}} is installed. Replace it by {{.Version}}?"
LangString newer ${LANG_FRENCH} "Une version plus récente d’{{.Name}} est installée. La remplacer par la {{.Version}} ?"
LangString kind ${LANG_ENGLISH} "{{.Name}} briefing"
LangString kind ${LANG_FRENCH} "Dossier {{.Name}}"
VIProductVersion "{{.Version}}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "{{.Name}}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "{{.Summary}}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "{{.Version}}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "{{.Licence}}"
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Function .onInit
	SetRegView 64
	SetShellVarContext all
	ReadRegStr $0 HKLM "${UNINSTALL}" "DisplayVersion"
	${If} $0 != ""
		${VersionCompare} $0 "{{.Version}}" $1
		${If} $1 = 1
			${GetParameters} $2
			ClearErrors
			${GetOptions} $2 "/FORCE" $3
			${If} ${Errors}
				MessageBox MB_YESNO|MB_ICONEXCLAMATION "$(newer)" /SD IDNO IDYES replace
				SetErrorLevel 2
				Quit
				replace:
			${EndIf}
		${EndIf}
	${EndIf}
FunctionEnd

Section
	SetOutPath "$INSTDIR"
	File /r "files\*"
	WriteUninstaller "$INSTDIR\uninstall.exe"
	CreateShortCut "$SMPROGRAMS\{{.Name}}.lnk" "$INSTDIR\{{.Command}}.exe"
	WriteRegStr HKLM "Software\{{.Name}}" "Folder" "$INSTDIR"
	WriteRegStr HKLM "Software\Classes\.{{.Extension}}" "" "${KIND}"
	WriteRegStr HKLM "Software\Classes\.{{.Extension}}" "Content Type" "{{.MIME}}"
	WriteRegStr HKLM "Software\Classes\${KIND}" "" "$(kind)"
	WriteRegStr HKLM "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\{{.Command}}.exe,0"
	WriteRegStr HKLM "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\{{.Command}}.exe" "%1"'
	WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "{{.Name}}"
	WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "{{.Version}}"
	WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\{{.Command}}.exe"
	WriteRegStr HKLM "${UNINSTALL}" "Publisher" "The {{.Name}} authors"
	WriteRegStr HKLM "${UNINSTALL}" "URLInfoAbout" "{{.Homepage}}"
	WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
	WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
	WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
	WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
	${RefreshShellIcons}
SectionEnd

Function un.onInit
	SetRegView 64
	SetShellVarContext all
FunctionEnd

; Only what was installed goes: a file of the user's in the folder stays, and the folder with it.
Section Uninstall
	Delete "$INSTDIR\{{.Command}}.exe"
	Delete "$INSTDIR\LICENSE.txt"
	Delete "$INSTDIR\LICENCES.txt"
	Delete "$INSTDIR\sample.{{.Extension}}"
	Delete "$INSTDIR\licences\*.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR\licences"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\{{.Name}}.lnk"
	DeleteRegKey HKLM "Software\{{.Name}}"
	DeleteRegKey HKLM "Software\Classes\.{{.Extension}}"
	DeleteRegKey HKLM "Software\Classes\${KIND}"
	DeleteRegKey HKLM "${UNINSTALL}"
	${RefreshShellIcons}
SectionEnd
