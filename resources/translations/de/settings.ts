<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Document</name>
    <message>
        <source>A layout is nested too deeply.</source>
        <translation>Eine Anordnung ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A value of a layout is not base64.</source>
        <translation>Ein Wert einer Anordnung ist kein base64.</translation>
    </message>
    <message>
        <source>%1 is not one of the words it can be.</source>
        <translation>%1 ist keines der möglichen Wörter.</translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation>%1 ist weder wahr noch falsch.</translation>
    </message>
    <message>
        <source>The appearance is no object.</source>
        <translation>Das Aussehen ist kein Objekt.</translation>
    </message>
    <message>
        <source>%1 is not a field of the appearance.</source>
        <translation>%1 ist kein Feld des Aussehens.</translation>
    </message>
    <message>
        <source>The layout is no object.</source>
        <translation>Die Anordnung ist kein Objekt.</translation>
    </message>
    <message>
        <source>The layout of %1 is no object.</source>
        <translation>Die Anordnung von %1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>The file is larger than exported settings can be.</source>
        <translation>Die Datei ist größer, als ausgegebene Einstellungen sein können.</translation>
    </message>
    <message>
        <source>The file does not hold exported settings: it is no JSON object.</source>
        <translation>Die Datei enthält keine ausgegebenen Einstellungen: Sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The file does not hold settings exported by Wayside.</source>
        <translation>Die Datei enthält keine von Wayside ausgegebenen Einstellungen.</translation>
    </message>
    <message>
        <source>The file is of another version; this program reads version %1 only.</source>
        <translation>Die Datei ist von einer anderen Version; dieses Programm liest nur Version %1.</translation>
    </message>
    <message>
        <source>The profiles are no object.</source>
        <translation>Die Profile sind kein Objekt.</translation>
    </message>
    <message>
        <source>%1 is not a field of exported settings.</source>
        <translation>%1 ist kein Feld ausgegebener Einstellungen.</translation>
    </message>
    <message>
        <source>Adds the profile %1: %2</source>
        <translation>Fügt das Profil %1 hinzu: %2</translation>
    </message>
    <message>
        <source>Changes the profile %1: %2 becomes %3</source>
        <translation>Ändert das Profil %1: %2 wird %3</translation>
    </message>
    <message>
        <source>Changes the colours: %1</source>
        <translation>Ändert die Farben: %1</translation>
    </message>
    <message>
        <source>Turns high contrast on</source>
        <translation>Schaltet hohen Kontrast ein</translation>
    </message>
    <message>
        <source>Turns high contrast off</source>
        <translation>Schaltet hohen Kontrast aus</translation>
    </message>
    <message>
        <source>Changes the language at the next start</source>
        <translation>Ändert die Sprache beim nächsten Start</translation>
    </message>
    <message>
        <source>Turns desktop notifications on</source>
        <translation>Schaltet Desktop-Meldungen ein</translation>
    </message>
    <message>
        <source>Turns desktop notifications off</source>
        <translation>Schaltet Desktop-Meldungen aus</translation>
    </message>
    <message>
        <source>Shows the tray icon</source>
        <translation>Zeigt das Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Hides the tray icon</source>
        <translation>Verbirgt das Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Changes the layout of the page %1</source>
        <translation>Ändert die Anordnung der Seite %1</translation>
    </message>
    <message>
        <source>A profile is not as it should be: %1.</source>
        <translation>Ein Profil ist nicht, wie es sein soll: %1.</translation>
    </message>
    <message>
        <source>What is said of updates is no object.</source>
        <translation>Was über Aktualisierungen gesagt wird, ist kein Objekt.</translation>
    </message>
    <message>
        <source>The address to ask for updates is not an https address.</source>
        <translation>Die Adresse, die nach Aktualisierungen gefragt wird, ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>%1 is not a field of updates.</source>
        <translation>%1 ist kein Feld der Aktualisierungen.</translation>
    </message>
    <message>
        <source>Asks for newer releases where this build says, if asking is on</source>
        <translation>Fragt nach neueren Ausgaben, wo dieser Build es vorgibt, wenn das Fragen eingeschaltet ist</translation>
    </message>
    <message>
        <source>Asks for newer releases at %1, if asking is on</source>
        <translation>Fragt nach neueren Ausgaben bei %1, wenn das Fragen eingeschaltet ist</translation>
    </message>
    <message>
        <source>Asks once a day whether there is a newer release</source>
        <translation>Fragt einmal am Tag, ob es eine neuere Ausgabe gibt</translation>
    </message>
    <message>
        <source>Asks no more whether there is a newer release</source>
        <translation>Fragt nicht mehr, ob es eine neuere Ausgabe gibt</translation>
    </message>
    <message>
        <source>Shows times in UTC from the next start on</source>
        <translation>Zeigt Zeiten ab dem nächsten Start in UTC</translation>
    </message>
    <message>
        <source>Shows local times from the next start on</source>
        <translation>Zeigt ab dem nächsten Start lokale Zeiten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ProfileDialog</name>
    <message>
        <source>The token&apos;s role is %1.</source>
        <translation>Die Rolle des Tokens ist %1.</translation>
    </message>
    <message>
        <source>The token&apos;s role is one of %1.</source>
        <translation>Die Rolle des Tokens ist eine von %1.</translation>
    </message>
    <message>
        <source>No answer. %1</source>
        <translation>Keine Antwort. %1</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Something answers there, but not with a Subject Interface API. %1</source>
        <translation>Dort antwortet etwas, aber nicht mit einer Subject-Interface-API. %1</translation>
    </message>
    <message>
        <source>The service answers, but does not know the token: give another one.</source>
        <translation>Der Dienst antwortet, kennt aber das Token nicht: Geben Sie ein anderes an.</translation>
    </message>
    <message numerus="yes">
        <source>A wayside node with its admin API, %n streaming node(s): everything in this console works, as far as the role allows.</source>
        <translation>
            <numerusform>Ein Wayside-Knoten mit seiner Admin-API, %n Streaming-Knoten: Alles in dieser Konsole geht, soweit die Rolle es erlaubt.</numerusform>
            <numerusform>Ein Wayside-Knoten mit seiner Admin-API, %n Streaming-Knoten: Alles in dieser Konsole geht, soweit die Rolle es erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A wayside node, but the token may not use its admin API: connections, drains and events are not shown.</source>
        <translation>Ein Wayside-Knoten, aber das Token darf seine Admin-API nicht benutzen: Verbindungen, Drains und Ereignisse werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>A Subject Interface API without the admin API of a wayside node: what that cannot tell or do is greyed out.</source>
        <translation>Eine Subject-Interface-API ohne die Admin-API eines Wayside-Knotens: Was sie nicht sagen oder tun kann, ist grau.</translation>
    </message>
    <message>
        <source>Change the profile %1</source>
        <translation>Das Profil %1 ändern</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Ein Profil hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>letters, digits, . _ and -</source>
        <translation>Buchstaben, Ziffern, . _ und -</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domäne</translation>
    </message>
    <message>
        <source>for sessions of your own; may be empty</source>
        <translation>für eigene Sitzungen; darf leer sein</translation>
    </message>
    <message>
        <source>A&amp;uthorities</source>
        <translation>A&amp;ussteller</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>PEM file; empty: those of the system</source>
        <translation>PEM-Datei; leer: die des Systems</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>empty: stays as it is</source>
        <translation>leer: bleibt, wie es ist</translation>
    </message>
    <message>
        <source>authorization token of the service</source>
        <translation>Berechtigungstoken des Dienstes</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Eine Datei wählen: %1</translation>
    </message>
    <message>
        <source>Keep the token in the system&apos;s &amp;keychain</source>
        <translation>Das Token im &amp;Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Keep the token in a &amp;file that only you can read</source>
        <translation>Das Token in einer Datei aufbewahren, die nur Sie &amp;lesen können</translation>
    </message>
    <message>
        <source>Token f&amp;ile</source>
        <translation>Token&amp;datei</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Tokendatei</translation>
    </message>
    <message>
        <source>Keep the token for th&amp;is session only</source>
        <translation>Das Token nur für d&amp;iese Sitzung aufbewahren</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Verbindung prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>The profile is saved, but its token is not: %1. Keep it in a file that only you can read, or for this session only.</source>
        <translation>Das Profil ist gespeichert, sein Token aber nicht: %1. Bewahren Sie es in einer Datei auf, die nur Sie lesen können, oder nur für diese Sitzung.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SettingsPage</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Appearance and behaviour</source>
        <translation>Aussehen und Verhalten</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Ausgeben und einlesen</translation>
    </message>
    <message>
        <source>Show this source</source>
        <translation>Diese Quelle zeigen</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Profil hinzufügen…</translation>
    </message>
    <message>
        <source>Change the profile…</source>
        <translation>Profil ändern…</translation>
    </message>
    <message>
        <source>Remove the profile…</source>
        <translation>Profil entfernen…</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>Einstellungen ausgeben…</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Einstellungen einlesen…</translation>
    </message>
    <message>
        <source>A source is what this console shows: the node in this program, or one elsewhere, saved as a profile. Tokens stand in the system&apos;s keychain or in a file of their own, never in the file of profiles.</source>
        <translation>Eine Quelle ist, was diese Konsole zeigt: der Knoten in diesem Programm, oder einer anderswo, als Profil gespeichert. Token stehen im Schlüsselbund des Systems oder in einer eigenen Datei, nie in der Datei der Profile.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Desktop &amp;notifications of alerts</source>
        <translation>Desktop-&amp;Meldungen von Alarmen</translation>
    </message>
    <message>
        <source>Icon in the &amp;tray, with the worst state</source>
        <translation>Symbol im &amp;Infobereich, mit dem schlimmsten Zustand</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache wird ab dem nächsten Start gesprochen.</translation>
    </message>
    <message>
        <source>One file holds the profiles, the appearance and the layout of all pages. It never holds a token: after an import on another computer, give each profile its token again. Before anything is imported you see what will change; a file that is not as it should be is refused as a whole.</source>
        <translation>Eine Datei enthält die Profile, das Aussehen und die Anordnung aller Seiten. Sie enthält nie ein Token: Geben Sie nach dem Einlesen auf einem anderen Rechner jedem Profil sein Token neu. Bevor etwas eingelesen wird, sehen Sie, was sich ändert; eine Datei, die nicht ist, wie sie sein soll, wird im Ganzen abgelehnt.</translation>
    </message>
    <message>
        <source>It is shown already</source>
        <translation>Sie wird schon gezeigt</translation>
    </message>
    <message>
        <source>Choose a source first</source>
        <translation>Wählen Sie zuerst eine Quelle</translation>
    </message>
    <message>
        <source>Choose a profile first</source>
        <translation>Wählen Sie zuerst ein Profil</translation>
    </message>
    <message>
        <source>The profiles could not be read: %1. Mend or move the file; nothing is written to it until then.</source>
        <translation>Die Profile ließen sich nicht lesen: %1. Berichtigen oder verschieben Sie die Datei; bis dahin wird nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>The profile %1 is saved.</source>
        <translation>Das Profil %1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Its token is taken out of the keychain.</source>
        <translation>Sein Token wird aus dem Schlüsselbund genommen.</translation>
    </message>
    <message>
        <source>Its token file %1 stays.</source>
        <translation>Seine Tokendatei %1 bleibt.</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>Das Profil %1 entfernen?</translation>
    </message>
    <message>
        <source>%1 is no source any more, for waysidectl neither. %2</source>
        <translation>%1 ist keine Quelle mehr, auch nicht für waysidectl. %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>The profile %1 is removed.</source>
        <translation>Das Profil %1 ist entfernt.</translation>
    </message>
    <message>
        <source>The profile %1 was not removed. %2</source>
        <translation>Das Profil %1 wurde nicht entfernt. %2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen ausgeben</translation>
    </message>
    <message>
        <source>The settings were not exported: cannot write %1: %2</source>
        <translation>Die Einstellungen wurden nicht ausgegeben: %1 ist nicht schreibbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>The settings are exported to %1, %n profile(s) among them.</source>
        <translation>
            <numerusform>Die Einstellungen sind nach %1 ausgegeben, darunter %n Profil.</numerusform>
            <numerusform>Die Einstellungen sind nach %1 ausgegeben, darunter %n Profile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen einlesen</translation>
    </message>
    <message>
        <source>The settings were not imported: cannot read %1: %2</source>
        <translation>Die Einstellungen wurden nicht eingelesen: %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The settings were not imported. %1</source>
        <translation>Die Einstellungen wurden nicht eingelesen. %1</translation>
    </message>
    <message>
        <source>The file holds nothing that is not in force already.</source>
        <translation>Die Datei enthält nichts, das nicht schon gilt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these settings? They make %n change(s).</source>
        <translation>
            <numerusform>Diese Einstellungen einlesen? Sie bringen %n Änderung.</numerusform>
            <numerusform>Diese Einstellungen einlesen? Sie bringen %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>The settings are imported.</source>
        <translation>Die Einstellungen sind eingelesen.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>Check for a newer release now</source>
        <translation>Jetzt nach einer neueren Ausgabe fragen</translation>
    </message>
    <message>
        <source>Of this computer</source>
        <translation>Dieses Rechners</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>In tables, on charts, and where times are entered. What has UTC beside it is UTC in any case; exported files are.</source>
        <translation>In Tabellen, in Diagrammen und wo Zeiten eingegeben werden. Wo UTC dabei steht, ist es immer UTC; das gilt auch für exportierte Dateien.</translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation>Ze&amp;iten</translation>
    </message>
    <message>
        <source>Times change from the next start on.</source>
        <translation>Zeiten ändern sich ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SourceListModel</name>
    <message>
        <source>none known</source>
        <translation>keines bekannt</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>in einer Datei</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>für diese Sitzung</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Eingebetteter Knoten</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>a node in this program; remembers its sessions</source>
        <translation>ein Knoten in diesem Programm; merkt sich seine Sitzungen</translation>
    </message>
    <message>
        <source>● %1, shown now</source>
        <translation>● %1, jetzt gezeigt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message numerus="yes">
        <source>the same with %n simulated clients; starts afresh every time</source>
        <translation>
            <numerusform>dasselbe mit %n simulierten Client; beginnt jedes Mal neu</numerusform>
            <numerusform>dasselbe mit %n simulierten Clients; beginnt jedes Mal neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::UpdatePanel</name>
    <message>
        <source>Ask once a &amp;day whether there is a newer release</source>
        <translation>Einmal am &amp;Tag fragen, ob es eine neuere Ausgabe gibt</translation>
    </message>
    <message>
        <source>Address of release.json</source>
        <translation>Adresse von release.json</translation>
    </message>
    <message>
        <source>The request as it is sent</source>
        <translation>Die Anfrage, wie sie gesendet wird</translation>
    </message>
    <message>
        <source>Add&amp;ress to ask</source>
        <translation>Ad&amp;resse, die gefragt wird</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Off, as long as nobody switches it on: this program then asks nobody for anything. Switched on, it sends the one request below, at most once a day, and compares the version in the answer with its own. It says nothing of this computer, of you, of your sources or of its own version; the server sees when it is asked and from which network address. Nothing is downloaded or installed.</source>
        <translation>Aus, solange niemand es einschaltet: Dieses Programm fragt dann niemanden nach etwas. Eingeschaltet sendet es nur die Anfrage unten, höchstens einmal am Tag, und vergleicht die Version in der Antwort mit der eigenen. Sie sagt nichts über diesen Rechner, über Sie, über Ihre Quellen oder über die eigene Version; der Server sieht, wann und von welcher Netzadresse gefragt wird. Nichts wird heruntergeladen oder installiert.</translation>
    </message>
    <message>
        <source>This build has no address of its own to ask. Enter the one that whoever gave you this program names.</source>
        <translation>Dieser Build hat selbst keine Adresse, die er fragen könnte. Geben Sie die Adresse ein, die der Anbieter dieses Programms nennt.</translation>
    </message>
    <message>
        <source>This address is not asked: %1.</source>
        <translation>Diese Adresse wird nicht gefragt: %1.</translation>
    </message>
    <message>
        <source>Empty: the address that this build was made with, %1.</source>
        <translation>Leer: die Adresse, mit der dieser Build erstellt wurde, %1.</translation>
    </message>
    <message>
        <source>The one you entered. Empty it to go back to the build&apos;s own.</source>
        <translation>Die von Ihnen eingegebene Adresse. Leeren Sie das Feld, um zu der des Builds zurückzukehren.</translation>
    </message>
    <message>
        <source>There is no address to ask</source>
        <translation>Es gibt keine Adresse, die gefragt werden könnte</translation>
    </message>
    <message>
        <source>The address is not one that is asked</source>
        <translation>Diese Adresse wird nicht gefragt</translation>
    </message>
    <message>
        <source>The answer is on its way</source>
        <translation>Die Antwort ist unterwegs</translation>
    </message>
    <message>
        <source>Send the request below now (%1)</source>
        <translation>Die Anfrage unten jetzt senden (%1)</translation>
    </message>
    <message>
        <source>What is new: %1</source>
        <translation>Was neu ist: %1</translation>
    </message>
    <message>
        <source>Nothing, without an address.</source>
        <translation>Nichts, ohne Adresse.</translation>
    </message>
    <message>
        <source>Link to what is new</source>
        <translation>Verweis auf das Neue</translation>
    </message>
</context>
<context>
    <name>wayside::ui::UpdateWatch</name>
    <message>
        <source>Wayside %1 is there since %2.</source>
        <translation>Wayside %1 gibt es seit %2.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>This is the newest release, as of %1.</source>
        <translation>Dies ist die neueste Ausgabe, Stand %1.</translation>
    </message>
    <message>
        <source>It could not be found out. %1</source>
        <translation>Es ließ sich nicht feststellen. %1</translation>
    </message>
    <message>
        <source>%1 Asking again did not succeed. %2</source>
        <translation>%1 Erneutes Fragen ist nicht gelungen. %2</translation>
    </message>
    <message>
        <source>Nothing was asked yet, and nothing is: asking is switched off.</source>
        <translation>Es wurde noch nichts gefragt und das bleibt so: Das Fragen ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Es wurde noch nichts gefragt.</translation>
    </message>
    <message>
        <source>Nothing was asked: there is no address to ask.</source>
        <translation>Es wurde nichts gefragt: Es gibt keine Adresse, die gefragt werden könnte.</translation>
    </message>
</context>
</TS>
