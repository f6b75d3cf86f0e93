<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Completion</name>
    <message>
        <source>true or false</source>
        <translation>waar of onwaar</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>a share, such as 10%</source>
        <translation>een aandeel, zoals 10%</translation>
    </message>
    <message>
        <source>a time span, such as 250ms, 2s or 5min</source>
        <translation>een tijdsduur, zoals 250ms, 2s of 5min</translation>
    </message>
    <message>
        <source>a date and time, such as 2026-01-15T10:30:00Z</source>
        <translation>een datum en tijd, zoals 2026-01-15T10:30:00Z</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>een tekst</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>teksten</translation>
    </message>
    <message>
        <source>one of some words</source>
        <translation>een van enkele woorden</translation>
    </message>
    <message>
        <source>both have to hold</source>
        <translation>beide moeten gelden</translation>
    </message>
    <message>
        <source>one of both has to hold</source>
        <translation>een van beide moet gelden</translation>
    </message>
    <message>
        <source>the next must not hold</source>
        <translation>het volgende mag niet gelden</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>meer dan</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>minder dan</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>ten minste</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>ten hoogste</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>precies</translation>
    </message>
    <message>
        <source>anything but</source>
        <translation>alles behalve</translation>
    </message>
    <message>
        <source>is; * and ? stand for anything</source>
        <translation>is; * en ? staan voor willekeurige tekens</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is niet</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>bevat</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>to be typed</source>
        <translation>zelf in te typen</translation>
    </message>
    <message>
        <source>not known, or empty</source>
        <translation>niet bekend, of leeg</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>CSV (*.csv);;Tab-separated (*.tsv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;Met tabs gescheiden (*.tsv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Aanvullingen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ExportJob</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Het bestand %1 kan niet worden geschreven: %2.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Rows are written to the file…</source>
        <translation>Rijen worden naar het bestand geschreven…</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>De export is geannuleerd; er is geen bestand geschreven.</translation>
    </message>
    <message>
        <source>%1 rows were written to %2.</source>
        <translation>%1 rijen zijn naar %2 geschreven.</translation>
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
        <translation>Dit filter op&amp;slaan…</translation>
    </message>
    <message>
        <source>Rename or delete &amp;filters…</source>
        <translation>&amp;Filters hernoemen of verwijderen…</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F): words, or state:active offset&gt;500ms</source>
        <translation>Filter (Ctrl+F): woorden, of state:active offset&gt;500ms</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Opgeslagen filters</translation>
    </message>
    <message>
        <source>%1. Nothing is filtered meanwhile.</source>
        <translation>%1. Intussen wordt niets gefilterd.</translation>
    </message>
    <message>
        <source>%1. The filter from before stays in force: %2</source>
        <translation>%1. Het vorige filter blijft van kracht: %2</translation>
    </message>
    <message>
        <source>No filter has been saved yet</source>
        <translation>Er is nog geen filter opgeslagen</translation>
    </message>
    <message>
        <source>Write a filter first, then give it a name.</source>
        <translation>Schrijf eerst een filter en geef het dan een naam.</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter opslaan</translation>
    </message>
    <message>
        <source>Name of the filter; one of the same name is replaced:</source>
        <translation>Naam van het filter; een filter met dezelfde naam wordt vervangen:</translation>
    </message>
    <message>
        <source>There are %1 saved filters already; delete one first.</source>
        <translation>Er zijn al %1 opgeslagen filters; verwijder er eerst een.</translation>
    </message>
    <message>
        <source>The name has to have 1 to %1 characters; nothing was saved.</source>
        <translation>De naam moet 1 tot %1 tekens hebben; er is niets opgeslagen.</translation>
    </message>
    <message>
        <source>The filter was saved as &quot;%1&quot;.</source>
        <translation>Het filter is opgeslagen als &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SavedFiltersDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Hernoemen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Opgeslagen filters</translation>
    </message>
    <message>
        <source>The name has to have 1 to %1 characters, and no other filter may have it.</source>
        <translation>De naam moet 1 tot %1 tekens hebben en geen ander filter mag zo heten.</translation>
    </message>
    <message>
        <source>There is no saved filter.</source>
        <translation>Er is geen opgeslagen filter.</translation>
    </message>
</context>
</TS>
