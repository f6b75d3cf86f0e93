<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Document</name>
    <message>
        <source>A layout is nested too deeply.</source>
        <translation>Een indeling is te diep genest.</translation>
    </message>
    <message>
        <source>A value of a layout is not base64.</source>
        <translation>Een waarde van een indeling is geen base64.</translation>
    </message>
    <message>
        <source>%1 is not one of the words it can be.</source>
        <translation>%1 is geen van de woorden die het kan zijn.</translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation>%1 is waar noch onwaar.</translation>
    </message>
    <message>
        <source>The appearance is no object.</source>
        <translation>Het uiterlijk is geen object.</translation>
    </message>
    <message>
        <source>%1 is not a field of the appearance.</source>
        <translation>%1 is geen veld van het uiterlijk.</translation>
    </message>
    <message>
        <source>The layout is no object.</source>
        <translation>De indeling is geen object.</translation>
    </message>
    <message>
        <source>The layout of %1 is no object.</source>
        <translation>De indeling van %1 is geen object.</translation>
    </message>
    <message>
        <source>The file is larger than exported settings can be.</source>
        <translation>Het bestand is groter dan geëxporteerde instellingen kunnen zijn.</translation>
    </message>
    <message>
        <source>The file does not hold exported settings: it is no JSON object.</source>
        <translation>Het bestand bevat geen geëxporteerde instellingen: het is geen JSON-object.</translation>
    </message>
    <message>
        <source>The file does not hold settings exported by Wayside.</source>
        <translation>Het bestand bevat geen door Wayside geëxporteerde instellingen.</translation>
    </message>
    <message>
        <source>The file is of another version; this program reads version %1 only.</source>
        <translation>Het bestand is van een andere versie; dit programma leest alleen versie %1.</translation>
    </message>
    <message>
        <source>The profiles are no object.</source>
        <translation>De profielen zijn geen object.</translation>
    </message>
    <message>
        <source>%1 is not a field of exported settings.</source>
        <translation>%1 is geen veld van geëxporteerde instellingen.</translation>
    </message>
    <message>
        <source>Adds the profile %1: %2</source>
        <translation>Voegt het profiel %1 toe: %2</translation>
    </message>
    <message>
        <source>Changes the profile %1: %2 becomes %3</source>
        <translation>Wijzigt het profiel %1: %2 wordt %3</translation>
    </message>
    <message>
        <source>Changes the colours: %1</source>
        <translation>Wijzigt de kleuren: %1</translation>
    </message>
    <message>
        <source>Turns high contrast on</source>
        <translation>Zet hoog contrast aan</translation>
    </message>
    <message>
        <source>Turns high contrast off</source>
        <translation>Zet hoog contrast uit</translation>
    </message>
    <message>
        <source>Changes the language at the next start</source>
        <translation>Wijzigt de taal bij de volgende start</translation>
    </message>
    <message>
        <source>Turns desktop notifications on</source>
        <translation>Zet bureaubladmeldingen aan</translation>
    </message>
    <message>
        <source>Turns desktop notifications off</source>
        <translation>Zet bureaubladmeldingen uit</translation>
    </message>
    <message>
        <source>Shows the tray icon</source>
        <translation>Toont het systeemvakpictogram</translation>
    </message>
    <message>
        <source>Hides the tray icon</source>
        <translation>Verbergt het systeemvakpictogram</translation>
    </message>
    <message>
        <source>Changes the layout of the page %1</source>
        <translation>Wijzigt de indeling van de pagina %1</translation>
    </message>
    <message>
        <source>A profile is not as it should be: %1.</source>
        <translation>Een profiel is niet zoals het hoort: %1.</translation>
    </message>
    <message>
        <source>What is said of updates is no object.</source>
        <translation>Wat over updates gezegd wordt, is geen object.</translation>
    </message>
    <message>
        <source>The address to ask for updates is not an https address.</source>
        <translation>Het adres om naar updates te vragen is geen https-adres.</translation>
    </message>
    <message>
        <source>%1 is not a field of updates.</source>
        <translation>%1 is geen veld van updates.</translation>
    </message>
    <message>
        <source>Asks for newer releases where this build says, if asking is on</source>
        <translation>Vraagt naar nieuwere uitgaven waar deze build het zegt, als vragen aan staat</translation>
    </message>
    <message>
        <source>Asks for newer releases at %1, if asking is on</source>
        <translation>Vraagt naar nieuwere uitgaven bij %1, als vragen aan staat</translation>
    </message>
    <message>
        <source>Asks once a day whether there is a newer release</source>
        <translation>Vraagt eens per dag of er een nieuwere uitgave is</translation>
    </message>
    <message>
        <source>Asks no more whether there is a newer release</source>
        <translation>Vraagt niet meer of er een nieuwere uitgave is</translation>
    </message>
    <message>
        <source>Shows times in UTC from the next start on</source>
        <translation>Toont tijden in UTC vanaf de volgende start</translation>
    </message>
    <message>
        <source>Shows local times from the next start on</source>
        <translation>Toont lokale tijden vanaf de volgende start</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ProfileDialog</name>
    <message>
        <source>The token&apos;s role is %1.</source>
        <translation>De rol van het token is %1.</translation>
    </message>
    <message>
        <source>The token&apos;s role is one of %1.</source>
        <translation>De rol van het token is een van %1.</translation>
    </message>
    <message>
        <source>No answer. %1</source>
        <translation>Geen antwoord. %1</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Geen antwoord.</translation>
    </message>
    <message>
        <source>Something answers there, but not with a Subject Interface API. %1</source>
        <translation>Daar antwoordt iets, maar niet met een Subject Interface API. %1</translation>
    </message>
    <message>
        <source>The service answers, but does not know the token: give another one.</source>
        <translation>De dienst antwoordt, maar kent het token niet: geef een ander.</translation>
    </message>
    <message numerus="yes">
        <source>A wayside node with its admin API, %n streaming node(s): everything in this console works, as far as the role allows.</source>
        <translation>
            <numerusform>Een wayside-node met zijn admin-API, %n streamingnode: alles in deze console werkt, voor zover de rol het toestaat.</numerusform>
            <numerusform>Een wayside-node met zijn admin-API, %n streamingnodes: alles in deze console werkt, voor zover de rol het toestaat.</numerusform>
        </translation>
    </message>
    <message>
        <source>A wayside node, but the token may not use its admin API: connections, drains and events are not shown.</source>
        <translation>Een wayside-node, maar het token mag zijn admin-API niet gebruiken: verbindingen, drains en gebeurtenissen worden niet getoond.</translation>
    </message>
    <message>
        <source>A Subject Interface API without the admin API of a wayside node: what that cannot tell or do is greyed out.</source>
        <translation>Een Subject Interface API zonder de admin-API van een wayside-node: wat die niet kan zeggen of doen, is grijs.</translation>
    </message>
    <message>
        <source>Change the profile %1</source>
        <translation>Het profiel %1 wijzigen</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Een profiel toevoegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>letters, digits, . _ and -</source>
        <translation>letters, cijfers, . _ en -</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domein</translation>
    </message>
    <message>
        <source>for sessions of your own; may be empty</source>
        <translation>voor eigen sessies; mag leeg zijn</translation>
    </message>
    <message>
        <source>A&amp;uthorities</source>
        <translation>A&amp;utoriteiten</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Certificaatautoriteiten</translation>
    </message>
    <message>
        <source>PEM file; empty: those of the system</source>
        <translation>PEM-bestand; leeg: die van het systeem</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>empty: stays as it is</source>
        <translation>leeg: blijft zoals het is</translation>
    </message>
    <message>
        <source>authorization token of the service</source>
        <translation>autorisatietoken van de dienst</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Een bestand kiezen: %1</translation>
    </message>
    <message>
        <source>Keep the token in the system&apos;s &amp;keychain</source>
        <translation>Het token in de &amp;sleutelhanger van het systeem bewaren</translation>
    </message>
    <message>
        <source>Keep the token in a &amp;file that only you can read</source>
        <translation>Het token in een bestand bewaren dat alleen u kunt &amp;lezen</translation>
    </message>
    <message>
        <source>Token f&amp;ile</source>
        <translation>Token&amp;bestand</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Tokenbestand</translation>
    </message>
    <message>
        <source>Keep the token for th&amp;is session only</source>
        <translation>Het token alleen voor deze z&amp;itting bewaren</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Verbinding testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wordt gevraagd…</translation>
    </message>
    <message>
        <source>The profile is saved, but its token is not: %1. Keep it in a file that only you can read, or for this session only.</source>
        <translation>Het profiel is opgeslagen, maar zijn token niet: %1. Bewaar het in een bestand dat alleen u kunt lezen, of alleen voor deze zitting.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SettingsPage</name>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Appearance and behaviour</source>
        <translation>Uiterlijk en gedrag</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Export en import</translation>
    </message>
    <message>
        <source>Show this source</source>
        <translation>Deze bron tonen</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Profiel toevoegen…</translation>
    </message>
    <message>
        <source>Change the profile…</source>
        <translation>Profiel wijzigen…</translation>
    </message>
    <message>
        <source>Remove the profile…</source>
        <translation>Profiel verwijderen…</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>Instellingen exporteren…</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Instellingen importeren…</translation>
    </message>
    <message>
        <source>A source is what this console shows: the node in this program, or one elsewhere, saved as a profile. Tokens stand in the system&apos;s keychain or in a file of their own, never in the file of profiles.</source>
        <translation>Een bron is wat deze console toont: de node in dit programma, of een elders, opgeslagen als profiel. Tokens staan in de sleutelhanger van het systeem of in een eigen bestand, nooit in het bestand met profielen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoog contrast</translation>
    </message>
    <message>
        <source>Desktop &amp;notifications of alerts</source>
        <translation>&amp;Bureaubladmeldingen van alarmen</translation>
    </message>
    <message>
        <source>Icon in the &amp;tray, with the worst state</source>
        <translation>Pictogram in het &amp;systeemvak, met de slechtste toestand</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Een andere taal wordt vanaf de volgende start gesproken.</translation>
    </message>
    <message>
        <source>One file holds the profiles, the appearance and the layout of all pages. It never holds a token: after an import on another computer, give each profile its token again. Before anything is imported you see what will change; a file that is not as it should be is refused as a whole.</source>
        <translation>Eén bestand bevat de profielen, het uiterlijk en de indeling van alle pagina&apos;s. Het bevat nooit een token: geef elk profiel na een import op een andere computer zijn token opnieuw. Voordat er iets wordt geïmporteerd, ziet u wat er verandert; een bestand dat niet is zoals het hoort, wordt in zijn geheel geweigerd.</translation>
    </message>
    <message>
        <source>It is shown already</source>
        <translation>Hij wordt al getoond</translation>
    </message>
    <message>
        <source>Choose a source first</source>
        <translation>Kies eerst een bron</translation>
    </message>
    <message>
        <source>Choose a profile first</source>
        <translation>Kies eerst een profiel</translation>
    </message>
    <message>
        <source>The profiles could not be read: %1. Mend or move the file; nothing is written to it until then.</source>
        <translation>De profielen konden niet worden gelezen: %1. Herstel of verplaats het bestand; tot dan wordt er niets in geschreven.</translation>
    </message>
    <message>
        <source>The profile %1 is saved.</source>
        <translation>Het profiel %1 is opgeslagen.</translation>
    </message>
    <message>
        <source>Its token is taken out of the keychain.</source>
        <translation>Zijn token wordt uit de sleutelhanger gehaald.</translation>
    </message>
    <message>
        <source>Its token file %1 stays.</source>
        <translation>Zijn tokenbestand %1 blijft.</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>Het profiel %1 verwijderen?</translation>
    </message>
    <message>
        <source>%1 is no source any more, for waysidectl neither. %2</source>
        <translation>%1 is geen bron meer, ook niet voor waysidectl. %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>The profile %1 is removed.</source>
        <translation>Het profiel %1 is verwijderd.</translation>
    </message>
    <message>
        <source>The profile %1 was not removed. %2</source>
        <translation>Het profiel %1 is niet verwijderd. %2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Instellingen exporteren</translation>
    </message>
    <message>
        <source>The settings were not exported: cannot write %1: %2</source>
        <translation>De instellingen zijn niet geëxporteerd: %1 kan niet worden geschreven: %2</translation>
    </message>
    <message numerus="yes">
        <source>The settings are exported to %1, %n profile(s) among them.</source>
        <translation>
            <numerusform>De instellingen zijn geëxporteerd naar %1, waaronder %n profiel.</numerusform>
            <numerusform>De instellingen zijn geëxporteerd naar %1, waaronder %n profielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Instellingen importeren</translation>
    </message>
    <message>
        <source>The settings were not imported: cannot read %1: %2</source>
        <translation>De instellingen zijn niet geïmporteerd: %1 kan niet worden gelezen: %2</translation>
    </message>
    <message>
        <source>The settings were not imported. %1</source>
        <translation>De instellingen zijn niet geïmporteerd. %1</translation>
    </message>
    <message>
        <source>The file holds nothing that is not in force already.</source>
        <translation>Het bestand bevat niets wat niet al geldt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these settings? They make %n change(s).</source>
        <translation>
            <numerusform>Deze instellingen importeren? Ze brengen %n wijziging.</numerusform>
            <numerusform>Deze instellingen importeren? Ze brengen %n wijzigingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>The settings are imported.</source>
        <translation>De instellingen zijn geïmporteerd.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Check for a newer release now</source>
        <translation>Nu naar een nieuwere uitgave vragen</translation>
    </message>
    <message>
        <source>Of this computer</source>
        <translation>Van deze computer</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>In tables, on charts, and where times are entered. What has UTC beside it is UTC in any case; exported files are.</source>
        <translation>In tabellen, in grafieken en waar tijden worden ingevoerd. Waar UTC bij staat, is het altijd UTC; dat geldt ook voor geëxporteerde bestanden.</translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation>T&amp;ijden</translation>
    </message>
    <message>
        <source>Times change from the next start on.</source>
        <translation>Tijden veranderen vanaf de volgende start.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SourceListModel</name>
    <message>
        <source>none known</source>
        <translation>geen bekend</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>in een bestand</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>in de sleutelhanger</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>voor deze zitting</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Ingebouwde node</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>a node in this program; remembers its sessions</source>
        <translation>een node in dit programma; onthoudt zijn sessies</translation>
    </message>
    <message>
        <source>● %1, shown now</source>
        <translation>● %1, nu getoond</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Autoriteiten</translation>
    </message>
    <message numerus="yes">
        <source>the same with %n simulated clients; starts afresh every time</source>
        <translation>
            <numerusform>hetzelfde met %n gesimuleerde client; begint elke keer opnieuw</numerusform>
            <numerusform>hetzelfde met %n gesimuleerde clients; begint elke keer opnieuw</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::UpdatePanel</name>
    <message>
        <source>Ask once a &amp;day whether there is a newer release</source>
        <translation>Eens per &amp;dag vragen of er een nieuwere uitgave is</translation>
    </message>
    <message>
        <source>Address of release.json</source>
        <translation>Adres van release.json</translation>
    </message>
    <message>
        <source>The request as it is sent</source>
        <translation>Het verzoek zoals het verzonden wordt</translation>
    </message>
    <message>
        <source>Add&amp;ress to ask</source>
        <translation>Ad&amp;res om te vragen</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Wat verzonden wordt</translation>
    </message>
    <message>
        <source>Off, as long as nobody switches it on: this program then asks nobody for anything. Switched on, it sends the one request below, at most once a day, and compares the version in the answer with its own. It says nothing of this computer, of you, of your sources or of its own version; the server sees when it is asked and from which network address. Nothing is downloaded or installed.</source>
        <translation>Uit, zolang niemand het aanzet: dit programma vraagt dan niemand iets. Aangezet verzendt het alleen het verzoek hieronder, hoogstens eens per dag, en vergelijkt de versie in het antwoord met de eigen versie. Het zegt niets over deze computer, over u, over uw bronnen of over de eigen versie; de server ziet wanneer en vanaf welk netwerkadres gevraagd wordt. Er wordt niets gedownload of geïnstalleerd.</translation>
    </message>
    <message>
        <source>This build has no address of its own to ask. Enter the one that whoever gave you this program names.</source>
        <translation>Deze build heeft zelf geen adres om te vragen. Voer het adres in dat de leverancier van dit programma noemt.</translation>
    </message>
    <message>
        <source>This address is not asked: %1.</source>
        <translation>Dit adres wordt niet gevraagd: %1.</translation>
    </message>
    <message>
        <source>Empty: the address that this build was made with, %1.</source>
        <translation>Leeg: het adres waarmee deze build gemaakt is, %1.</translation>
    </message>
    <message>
        <source>The one you entered. Empty it to go back to the build&apos;s own.</source>
        <translation>Het adres dat u hebt ingevoerd. Maak het leeg om terug te gaan naar dat van de build.</translation>
    </message>
    <message>
        <source>There is no address to ask</source>
        <translation>Er is geen adres om te vragen</translation>
    </message>
    <message>
        <source>The address is not one that is asked</source>
        <translation>Dit adres wordt niet gevraagd</translation>
    </message>
    <message>
        <source>The answer is on its way</source>
        <translation>Het antwoord is onderweg</translation>
    </message>
    <message>
        <source>Send the request below now (%1)</source>
        <translation>Het verzoek hieronder nu verzenden (%1)</translation>
    </message>
    <message>
        <source>What is new: %1</source>
        <translation>Wat er nieuw is: %1</translation>
    </message>
    <message>
        <source>Nothing, without an address.</source>
        <translation>Niets, zonder adres.</translation>
    </message>
    <message>
        <source>Link to what is new</source>
        <translation>Koppeling naar wat er nieuw is</translation>
    </message>
</context>
<context>
    <name>wayside::ui::UpdateWatch</name>
    <message>
        <source>Wayside %1 is there since %2.</source>
        <translation>Wayside %1 is er sinds %2.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wordt gevraagd…</translation>
    </message>
    <message>
        <source>This is the newest release, as of %1.</source>
        <translation>Dit is de nieuwste uitgave, stand van %1.</translation>
    </message>
    <message>
        <source>It could not be found out. %1</source>
        <translation>Het kon niet worden vastgesteld. %1</translation>
    </message>
    <message>
        <source>%1 Asking again did not succeed. %2</source>
        <translation>%1 Opnieuw vragen is niet gelukt. %2</translation>
    </message>
    <message>
        <source>Nothing was asked yet, and nothing is: asking is switched off.</source>
        <translation>Er is nog niets gevraagd en dat gebeurt ook niet: vragen staat uit.</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Er is nog niets gevraagd.</translation>
    </message>
    <message>
        <source>Nothing was asked: there is no address to ask.</source>
        <translation>Er is niets gevraagd: er is geen adres om te vragen.</translation>
    </message>
</context>
</TS>
