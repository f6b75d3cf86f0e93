<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Traffic</name>
    <message>
        <source>the moment it was heard, by the clock of who heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after it was heard, by the clock of who heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before it was heard, by the clock of who heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that the sender is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the session; the first frame of a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender closes after this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client is to close, create a new session and connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application&apos;s data, singleplex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application&apos;s data of one TLC, multiplex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node asks for the client&apos;s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client answers with its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of someone&apos;s payload for a Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the protocol: skipped and counted by the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t0 request sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t1 request received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t2 response sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher token length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surplus data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bytes kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0x01 is the only one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the protocol&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be AA BB: sync is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a frame begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not agree with the bytes that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes of content, type byte included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the session; a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by the system or sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who sent it; the same mask is the same sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs past the end of the datagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes of the publisher&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printable ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why the sender leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ASCII padded with null bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the TLC it is from or for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application&apos;s own; the protocol does not look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tolerated and counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s clock agrees with the node&apos;s; round trip %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s clock is %1 ahead (%2); round trip %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s clock is %1 behind (%2); round trip %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The token (%n bytes) is masked; it is kept nowhere.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing passed for %1 before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says Bye; closes after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node asks the client to come back with a new session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client took %1 to answer, by its own clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bytes follow where there should be none; tolerated and counted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 is not in the protocol; the node skips it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TLC can have this identifier: eight of a to z, 0 to 9, _ and - are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier is not in the session&apos;s scope: the node drops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is not printable ASCII; it is shown escaped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers no request that is open; dropped and counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s clock went back by %1 between receiving and answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered after %1; the answer has to be immediate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request before, %1 ago, has not been answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client was asked to reconnect %1 ago and is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The origin timestamp is %1 after the moment it was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The origin timestamp is %1 before the moment it was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 instead of 0x01: the node closes without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not begin with AA BB: the sides have lost each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A content of %n bytes is a size that this type cannot have.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The size field says %1; the content has %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A token of %n bytes; 512 is the most.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Text that is not printable ASCII.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s token is said to have %1 bytes: more than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This type may not come from this side: the receiver closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s first frame has to be its Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second Token: the node closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of payload belongs to the other mode: singleplex has 0x04, multiplex 0x05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Monitor may not send payloads: the node closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bytes are no frame; what came after them was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload rate passes its limit here: %1 per second, %2 allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The throughput passes its limit here: %1 bytes per second, %2 allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client said nothing for %1; %2 is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined an open connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>payload type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes, masked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bytes of data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No datagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KeepAlive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload with identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the year 9999</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::DatagramView</name>
    <message>
        <source>The fields and bytes of a datagram appear here when one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the datagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no payload in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not all of it shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::FieldModel</name>
    <message>
        <source>Byte of the frame at which the field begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::HexView</name>
    <message>
        <source>Bytes of the datagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of its %n bytes was kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It has no bytes on the wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more bytes were not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset %1: %2, character %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::NoteList</name>
    <message>
        <source>Notes about the datagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::SequenceView</name>
    <message>
        <source>Sequence of datagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitored violation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the datagram before it in the list, milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficView</name>
    <message>
        <source>Choose a datagram to see its fields and bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not kept whole</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older ones had to make room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped before they could be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is held as a recording, tokens masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the heads of these datagrams are known: no recording can hold them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON recording (*.ndjson);;Packet capture (*.pcapng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reading was cancelled; this is its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends inside a record: whoever recorded was cut off. Everything before is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could be read up to a fault: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1 was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %1. %n records are not in it: they were not kept whole.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n records as %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The datagrams of a connection appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand still; what passes meanwhile is kept and shown afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a recording in NDJSON or pcapng instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what the source gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter datagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find text or bytes among the datagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: text, or 0x and bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KeepAlive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With or without notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
