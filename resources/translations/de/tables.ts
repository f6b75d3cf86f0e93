<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Completion</name>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a share, such as 10%</source>
        <translation>ein Anteil, etwa 10%</translation>
    </message>
    <message>
        <source>a time span, such as 250ms, 2s or 5min</source>
        <translation>eine Zeitspanne, etwa 250ms, 2s oder 5min</translation>
    </message>
    <message>
        <source>a date and time, such as 2026-01-15T10:30:00Z</source>
        <translation>Datum und Uhrzeit, etwa 2026-01-15T10:30:00Z</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>one of some words</source>
        <translation>eines von einigen Wörtern</translation>
    </message>
    <message>
        <source>both have to hold</source>
        <translation>beides muss gelten</translation>
    </message>
    <message>
        <source>one of both has to hold</source>
        <translation>eines von beiden muss gelten</translation>
    </message>
    <message>
        <source>the next must not hold</source>
        <translation>das Nächste darf nicht gelten</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>anything but</source>
        <translation>alles außer</translation>
    </message>
    <message>
        <source>is; * and ? stand for anything</source>
        <translation>ist; * und ? stehen für beliebige Zeichen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>to be typed</source>
        <translation>selbst einzutippen</translation>
    </message>
    <message>
        <source>not known, or empty</source>
        <translation>nicht bekannt oder leer</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>CSV (*.csv);;Tab-separated (*.tsv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;Mit Tabulatoren getrennt (*.tsv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Ergänzungen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ExportJob</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Rows are written to the file…</source>
        <translation>Zeilen werden in die Datei geschrieben…</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Das Ausgeben wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 rows were written to %2.</source>
        <translation>%1 Zeilen wurden nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FilterBar</name>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>Rename or delete &amp;filters…</source>
        <translation>&amp;Filter umbenennen oder löschen…</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F): words, or state:active offset&gt;500ms</source>
        <translation>Filter (Strg+F): Wörter, oder state:active offset&gt;500ms</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>%1. Nothing is filtered meanwhile.</source>
        <translation>%1. Bis dahin wird nichts gefiltert.</translation>
    </message>
    <message>
        <source>%1. The filter from before stays in force: %2</source>
        <translation>%1. Der vorige Filter bleibt in Kraft: %2</translation>
    </message>
    <message>
        <source>No filter has been saved yet</source>
        <translation>Noch wurde kein Filter gespeichert</translation>
    </message>
    <message>
        <source>Write a filter first, then give it a name.</source>
        <translation>Schreiben Sie zuerst einen Filter, und geben Sie ihm dann einen Namen.</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter; one of the same name is replaced:</source>
        <translation>Name des Filters; ein gleichnamiger wird ersetzt:</translation>
    </message>
    <message>
        <source>There are %1 saved filters already; delete one first.</source>
        <translation>Es gibt schon %1 gespeicherte Filter; löschen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>The name has to have 1 to %1 characters; nothing was saved.</source>
        <translation>Der Name muss 1 bis %1 Zeichen haben; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The filter was saved as &quot;%1&quot;.</source>
        <translation>Der Filter wurde als „%1“ gespeichert.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SavedFiltersDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>The name has to have 1 to %1 characters, and no other filter may have it.</source>
        <translation>Der Name muss 1 bis %1 Zeichen haben, und kein anderer Filter darf so heißen.</translation>
    </message>
    <message>
        <source>There is no saved filter.</source>
        <translation>Es gibt keinen gespeicherten Filter.</translation>
    </message>
</context>
</TS>
