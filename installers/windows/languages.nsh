; SPDX-FileCopyrightText: 2026 The Wayside authors
; SPDX-License-Identifier: GPL-3.0-or-later
;
; What the installer says, in its three languages. UTF-8.

LangString Needs64Bit ${LANG_ENGLISH} "Wayside needs a 64-bit Windows; this one is 32-bit. Nothing was installed."
LangString Needs64Bit ${LANG_DUTCH} "Wayside heeft een 64-bits Windows nodig; dit is een 32-bits. Er is niets geïnstalleerd."
LangString Needs64Bit ${LANG_GERMAN} "Wayside braucht ein 64-Bit-Windows; dieses hat 32 Bit. Es wurde nichts installiert."

LangString NeedsNewerWindows ${LANG_ENGLISH} "Wayside needs Windows 10 version 1809, Windows Server 2019, or newer. Nothing was installed."
LangString NeedsNewerWindows ${LANG_DUTCH} "Wayside heeft Windows 10 versie 1809, Windows Server 2019 of nieuwer nodig. Er is niets geïnstalleerd."
LangString NeedsNewerWindows ${LANG_GERMAN} "Wayside braucht Windows 10 Version 1809, Windows Server 2019 oder neuer. Es wurde nichts installiert."

LangString NeedsAdministrator ${LANG_ENGLISH} "To install for all users, an administrator has to start this program. Nothing was installed."
LangString NeedsAdministrator ${LANG_DUTCH} "Om voor alle gebruikers te installeren moet een beheerder dit programma starten. Er is niets geïnstalleerd."
LangString NeedsAdministrator ${LANG_GERMAN} "Um für alle Benutzer zu installieren, muss ein Administrator dieses Programm starten. Es wurde nichts installiert."

LangString ServiceNeedsAllUsers ${LANG_ENGLISH} "The node can be a service only where Wayside is installed for all users. Nothing was installed."
LangString ServiceNeedsAllUsers ${LANG_DUTCH} "De node kan alleen een service zijn waar Wayside voor alle gebruikers geïnstalleerd is. Er is niets geïnstalleerd."
LangString ServiceNeedsAllUsers ${LANG_GERMAN} "Die Node kann nur dort ein Dienst sein, wo Wayside für alle Benutzer installiert ist. Es wurde nichts installiert."

LangString IsRunning ${LANG_ENGLISH} "Wayside is running. Close it, then go on."
LangString IsRunning ${LANG_DUTCH} "Wayside wordt uitgevoerd. Sluit het af en ga dan verder."
LangString IsRunning ${LANG_GERMAN} "Wayside läuft. Beenden Sie es, dann geht es weiter."

LangString IsNewer ${LANG_ENGLISH} "A newer version of Wayside is installed. Data that it has written may be refused by this older one. Replace it?"
LangString IsNewer ${LANG_DUTCH} "Er is een nieuwere versie van Wayside geïnstalleerd. Gegevens die deze heeft geschreven, kan de oudere versie weigeren. Vervangen?"
LangString IsNewer ${LANG_GERMAN} "Eine neuere Version von Wayside ist installiert. Daten, die sie geschrieben hat, kann diese ältere ablehnen. Ersetzen?"

LangString RemovingOlder ${LANG_ENGLISH} "Removing version"
LangString RemovingOlder ${LANG_DUTCH} "Verwijderen van versie"
LangString RemovingOlder ${LANG_GERMAN} "Entfernt wird Version"

LangString OlderStays ${LANG_ENGLISH} "The version that is there could not be removed. Nothing was installed."
LangString OlderStays ${LANG_DUTCH} "De aanwezige versie kon niet worden verwijderd. Er is niets geïnstalleerd."
LangString OlderStays ${LANG_GERMAN} "Die vorhandene Version konnte nicht entfernt werden. Es wurde nichts installiert."

LangString CommandFailed ${LANG_ENGLISH} "Failed"
LangString CommandFailed ${LANG_DUTCH} "Mislukt"
LangString CommandFailed ${LANG_GERMAN} "Fehlgeschlagen"

LangString ServiceTrouble ${LANG_ENGLISH} "Wayside is installed, but its service could not be set up or started completely. The details of the installation and the file logs\node.log in the folder ProgramData\Wayside say why."
LangString ServiceTrouble ${LANG_DUTCH} "Wayside is geïnstalleerd, maar de service kon niet volledig worden ingericht of gestart. De details van de installatie en het bestand logs\node.log in de map ProgramData\Wayside zeggen waarom."
LangString ServiceTrouble ${LANG_GERMAN} "Wayside ist installiert, doch der Dienst konnte nicht vollständig eingerichtet oder gestartet werden. Die Einzelheiten der Installation und die Datei logs\node.log im Ordner ProgramData\Wayside sagen, warum."

LangString ServiceDescription ${LANG_ENGLISH} "Server for the Subject Interface TCP streaming protocol"
LangString ServiceDescription ${LANG_DUTCH} "Server voor het streamingprotocol van de Subject Interface over TCP"
LangString ServiceDescription ${LANG_GERMAN} "Server für das TCP-Streaming-Protokoll der Subject Interface"

LangString IncidentType ${LANG_ENGLISH} "Wayside incident"
LangString IncidentType ${LANG_DUTCH} "Wayside-incident"
LangString IncidentType ${LANG_GERMAN} "Wayside-Vorfall"

LangString SectionPrograms ${LANG_ENGLISH} "Programs"
LangString SectionPrograms ${LANG_DUTCH} "Programma's"
LangString SectionPrograms ${LANG_GERMAN} "Programme"

LangString SectionMenu ${LANG_ENGLISH} "Start menu"
LangString SectionMenu ${LANG_DUTCH} "Startmenu"
LangString SectionMenu ${LANG_GERMAN} "Startmenü"

LangString SectionType ${LANG_ENGLISH} "Open incident files with Wayside"
LangString SectionType ${LANG_DUTCH} "Incidentbestanden openen met Wayside"
LangString SectionType ${LANG_GERMAN} "Vorfalldateien mit Wayside öffnen"

LangString SectionPath ${LANG_ENGLISH} "Command line (PATH)"
LangString SectionPath ${LANG_DUTCH} "Opdrachtregel (PATH)"
LangString SectionPath ${LANG_GERMAN} "Befehlszeile (PATH)"

LangString SectionService ${LANG_ENGLISH} "Node as a Windows service"
LangString SectionService ${LANG_DUTCH} "Node als Windows-service"
LangString SectionService ${LANG_GERMAN} "Node als Windows-Dienst"

LangString UnSectionData ${LANG_ENGLISH} "Settings, data and logs too"
LangString UnSectionData ${LANG_DUTCH} "Ook instellingen, gegevens en logboeken"
LangString UnSectionData ${LANG_GERMAN} "Auch Einstellungen, Daten und Protokolle"

LangString AboutPrograms ${LANG_ENGLISH} "The console, the node and the command line."
LangString AboutPrograms ${LANG_DUTCH} "De console, de node en de opdrachtregel."
LangString AboutPrograms ${LANG_GERMAN} "Die Konsole, die Node und die Befehlszeile."

LangString AboutMenu ${LANG_ENGLISH} "The console in the start menu."
LangString AboutMenu ${LANG_DUTCH} "De console in het startmenu."
LangString AboutMenu ${LANG_GERMAN} "Die Konsole im Startmenü."

LangString AboutType ${LANG_ENGLISH} "Files that end in .wayside-incident open in the console."
LangString AboutType ${LANG_DUTCH} "Bestanden die eindigen op .wayside-incident openen in de console."
LangString AboutType ${LANG_GERMAN} "Dateien, die auf .wayside-incident enden, öffnen sich in der Konsole."

LangString AboutPath ${LANG_ENGLISH} "waysidectl and wayside-node can be called by name in a terminal."
LangString AboutPath ${LANG_DUTCH} "waysidectl en wayside-node zijn in een terminal bij naam aan te roepen."
LangString AboutPath ${LANG_GERMAN} "waysidectl und wayside-node lassen sich im Terminal beim Namen rufen."

LangString AboutService ${LANG_ENGLISH} "The node starts with Windows, under an account of its own with few rights. Only for all users. It listens on this machine alone until its settings say otherwise."
LangString AboutService ${LANG_DUTCH} "De node start met Windows, onder een eigen account met weinig rechten. Alleen voor alle gebruikers. Hij luistert alleen op deze machine totdat de instellingen anders zeggen."
LangString AboutService ${LANG_GERMAN} "Die Node startet mit Windows, unter einem eigenen Konto mit wenigen Rechten. Nur für alle Benutzer. Sie lauscht nur auf diesem Rechner, bis ihre Einstellungen anderes sagen."

LangString AboutData ${LANG_ENGLISH} "Removes what Wayside keeps for this user, and for all users the node's store with its accounts, tokens and certificates. This cannot be undone."
LangString AboutData ${LANG_DUTCH} "Verwijdert wat Wayside voor deze gebruiker bewaart, en voor alle gebruikers de opslag van de node met accounts, tokens en certificaten. Dit kan niet ongedaan worden gemaakt."
LangString AboutData ${LANG_GERMAN} "Entfernt, was Wayside für diesen Benutzer aufhebt, und für alle Benutzer den Speicher der Node mit Konten, Tokens und Zertifikaten. Das lässt sich nicht rückgängig machen."
