; Installs Enjeux for the whole machine: setup.exe [/S] [/FORCE] [/D=FOLDER]
; /S asks nothing. An older version is replaced; a newer one is not, but with /FORCE.
; Exit status: 0 done, 1 given up, 2 refused. Documents and settings are never touched.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel admin
Name "Enjeux"
OutFile "setup.exe"
Icon "icon.ico"
UninstallIcon "icon.ico"
InstallDir "$PROGRAMFILES64\Enjeux"
InstallDirRegKey HKLM "Software\Enjeux" "Folder"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\org.enjeux.Enjeux"
!define KIND "Enjeux.Briefing"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\French.nlf"
LangString newer ${LANG_ENGLISH} "A newer version of Enjeux is installed. Replace it by 0.0.0?"
LangString newer ${LANG_FRENCH} "Une version plus récente d’Enjeux est installée. La remplacer par la 0.0.0 ?"
LangString kind ${LANG_ENGLISH} "Enjeux briefing"
LangString kind ${LANG_FRENCH} "Dossier Enjeux"
VIProductVersion "0.0.0.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "Enjeux"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Edit the briefing on an official visit"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "0.0.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "MIT"
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Function .onInit
	SetRegView 64
	SetShellVarContext all
	ReadRegStr $0 HKLM "${UNINSTALL}" "DisplayVersion"
	${If} $0 != ""
		${VersionCompare} $0 "0.0.0" $1
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
	CreateShortCut "$SMPROGRAMS\Enjeux.lnk" "$INSTDIR\enjeux.exe"
	WriteRegStr HKLM "Software\Enjeux" "Folder" "$INSTDIR"
	WriteRegStr HKLM "Software\Classes\.enjeux" "" "${KIND}"
	WriteRegStr HKLM "Software\Classes\.enjeux" "Content Type" "application/vnd.enjeux.briefing"
	WriteRegStr HKLM "Software\Classes\${KIND}" "" "$(kind)"
	WriteRegStr HKLM "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\enjeux.exe,0"
	WriteRegStr HKLM "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\enjeux.exe" "%1"'
	WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Enjeux"
	WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "0.0.0"
	WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\enjeux.exe"
	WriteRegStr HKLM "${UNINSTALL}" "Publisher" "The Enjeux authors"
	WriteRegStr HKLM "${UNINSTALL}" "URLInfoAbout" "https://github.com/enjeux/enjeux"
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
	Delete "$INSTDIR\enjeux.exe"
	Delete "$INSTDIR\LICENSE.txt"
	Delete "$INSTDIR\LICENCES.txt"
	Delete "$INSTDIR\sample.enjeux"
	Delete "$INSTDIR\licences\*.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR\licences"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\Enjeux.lnk"
	DeleteRegKey HKLM "Software\Enjeux"
	DeleteRegKey HKLM "Software\Classes\.enjeux"
	DeleteRegKey HKLM "Software\Classes\${KIND}"
	DeleteRegKey HKLM "${UNINSTALL}"
	${RefreshShellIcons}
SectionEnd
