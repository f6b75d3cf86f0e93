-- SPDX-FileCopyrightText: 2026 The Wayside authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Wireshark dissector for Subject Interface TCP streaming, version 0x01.
--
-- Use:      wireshark -X lua_script:subject_interface.lua FILE
-- For good: copy it to the folder that Help, About Wireshark, Folders calls "Personal Lua Plugins".
--
-- Shows every datagram, puts together those that come in several segments, and marks what the protocol does not
-- allow as expert information. Takes port 8442, 8443 inside TLS (when Wireshark has the keys), and any other port
-- given in the preferences or on which a stream begins like one of these. Payloads go to dissectors that register
-- in the table "subject_interface.payload_type".

local protocol = Proto("subject_interface", "Subject Interface TCP Streaming")

local KEEP_ALIVE, TOKEN, BYE, RECONNECT, PAYLOAD, PAYLOAD_ID, REQUEST, RESPONSE, MONITOR =
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0xF0
local LONGEST_TOKEN = 512

local type_names = {
    [KEEP_ALIVE] = "KeepAlive",
    [TOKEN] = "Token",
    [BYE] = "Bye",
    [RECONNECT] = "Reconnect",
    [PAYLOAD] = "Payload",
    [PAYLOAD_ID] = "Payload with identifier",
    [REQUEST] = "Timestamps Request",
    [RESPONSE] = "Timestamps Response",
    [MONITOR] = "Monitor Payload",
}

-- Which side may send it: "client", "node", or nothing for both.
local only_from = {
    [TOKEN] = "client",
    [RESPONSE] = "client",
    [RECONNECT] = "node",
    [REQUEST] = "node",
    [MONITOR] = "node",
}

-- Sizes of the content, its type byte included.
local exact_size = { [REQUEST] = 9, [RESPONSE] = 25 }
local least_size = { [PAYLOAD] = 10, [PAYLOAD_ID] = 18, [MONITOR] = 22 }

local f = {
    version = ProtoField.uint8("subject_interface.version", "Protocol version", base.HEX),
    prefix = ProtoField.uint16("subject_interface.prefix", "Prefix", base.HEX),
    size = ProtoField.uint16("subject_interface.size", "Size", base.DEC),
    type = ProtoField.uint8("subject_interface.type", "Type", base.HEX, type_names),
    token = ProtoField.string("subject_interface.token", "Token"),
    token_length = ProtoField.uint32("subject_interface.token_length", "Token length", base.DEC),
    reason = ProtoField.string("subject_interface.reason", "Reason"),
    identifier = ProtoField.string("subject_interface.identifier", "TLC identifier"),
    payload_type = ProtoField.uint8("subject_interface.payload_type", "Payload type", base.DEC_HEX),
    origin = ProtoField.uint64("subject_interface.origin", "Origin timestamp (ms)", base.DEC),
    payload = ProtoField.bytes("subject_interface.payload", "Payload"),
    payload_length = ProtoField.uint32("subject_interface.payload_length", "Payload length", base.DEC),
    t0 = ProtoField.uint64("subject_interface.t0", "t0, node sent the request (ms)", base.DEC),
    t1 = ProtoField.uint64("subject_interface.t1", "t1, client received it (ms)", base.DEC),
    t2 = ProtoField.uint64("subject_interface.t2", "t2, client sent the response (ms)", base.DEC),
    request_in = ProtoField.framenum("subject_interface.request_in", "Request in", base.NONE, frametype.REQUEST),
    response_in = ProtoField.framenum("subject_interface.response_in", "Response in", base.NONE, frametype.RESPONSE),
    publisher = ProtoField.string("subject_interface.publisher", "Publisher token"),
    published = ProtoField.uint64("subject_interface.published", "Publishing timestamp (ms)", base.DEC),
    sent = ProtoField.uint64("subject_interface.sent", "Sent timestamp (ms)", base.DEC),
    original_type = ProtoField.uint8("subject_interface.original_type", "Original type", base.HEX, type_names),
    surplus = ProtoField.bytes("subject_interface.surplus", "Surplus data"),
    unknown = ProtoField.bytes("subject_interface.unknown", "Unknown content"),
    undecoded = ProtoField.bytes("subject_interface.undecoded", "Not decoded"),
}
protocol.fields = f

local function violation(name, text)
    return ProtoExpert.new("subject_interface." .. name, text, expert.group.PROTOCOL, expert.severity.ERROR)
end
local function remark(name, text, severity)
    return ProtoExpert.new("subject_interface." .. name, text, expert.group.PROTOCOL, severity)
end
local e = {
    lost_sync = violation("lost_sync", "The prefix is not AA BB: frame sync is lost, the node closes"),
    zero_size = violation("zero_size", "Size 0: a frame without a type"),
    wrong_size = violation("wrong_size", "A size that this datagram cannot have"),
    wrong_direction = violation("wrong_direction", "This datagram comes from the wrong side"),
    token_first = violation("token_first", "The client's first frame is not a Token"),
    second_token = violation("second_token", "A second Token"),
    token_long = violation("token_long", "A Token of more than 512 bytes"),
    not_ascii = violation("not_ascii", "Text that is not printable ASCII"),
    mode = violation("mode", "Singleplex (0x04) and multiplex (0x05) payloads in one session"),
    from_monitor = violation("from_monitor", "A payload from a Monitor session"),
    version = violation("unsupported_version", "A protocol version other than 0x01"),
    overrun = violation("overrun", "The token length runs past the end"),
    unknown = remark("unknown_type", "An unknown datagram type: skipped", expert.severity.WARN),
    surplus = remark("surplus_data", "Data in a datagram that has none: tolerated", expert.severity.NOTE),
    original = remark("original", "Original content that cannot be read as what its type says", expert.severity.WARN),
    bad_sample = remark("bad_sample", "t2 lies before t1", expert.severity.WARN),
    unmatched = remark("unmatched", "A response to no request that was seen", expert.severity.NOTE),
    bye = remark("said_bye", "The end, announced", expert.severity.CHAT),
    escaped = remark("escaped", "Bytes outside printable ASCII in a reason", expert.severity.NOTE),
}
local experts = {}
for _, expert_field in pairs(e) do
    table.insert(experts, expert_field)
end
protocol.experts = experts

protocol.prefs.ports = Pref.range("TCP ports", "8442", "Ports of streaming nodes, without TLS", 65535)
protocol.prefs.tls_ports = Pref.range("TLS ports", "8443", "Ports of streaming nodes, inside TLS", 65535)
protocol.prefs.show_tokens =
    Pref.bool("Show tokens", false, "Session tokens are secrets; without this only their length is shown")

local payload_table =
    DissectorTable.new("subject_interface.payload_type", "Subject Interface payload type", ftypes.UINT8, base.DEC)
local data_stream = Field.new("tcp.stream")

-- What is known of each TCP stream, gathered on the first reading, in order; later readings look verdicts up.
local streams = {}
local verdicts = {}

function protocol.init()
    streams = {}
    verdicts = {}
end

local function stream_of(pinfo)
    local field = data_stream()
    local key = field and field.value or (tostring(pinfo.src_port) .. "-" .. tostring(pinfo.dst_port))
    if not streams[key] then
        streams[key] = { client = {}, node = {}, requests = {}, responses = {} }
    end
    return streams[key]
end

local function in_range(range, port)
    for first, last in tostring(range):gmatch("(%d+)%-?(%d*)") do
        local from = tonumber(first)
        local to = last == "" and from or tonumber(last)
        if port >= from and port <= to then
            return true
        end
    end
    return false
end

local function is_node_port(port)
    return in_range(protocol.prefs.ports, port) or in_range(protocol.prefs.tls_ports, port)
end

-- "client" or "node". On unknown ports the higher one is taken for the client's, as systems choose them.
local function sender_of(pinfo)
    if is_node_port(pinfo.dst_port) then
        return "client"
    elseif is_node_port(pinfo.src_port) then
        return "node"
    end
    return pinfo.src_port > pinfo.dst_port and "client" or "node"
end

local function is_printable(range)
    if range:len() == 0 then
        return true
    end
    local bytes = range:bytes()
    for i = 0, bytes:len() - 1 do
        local byte = bytes:get_index(i)
        if byte < 0x20 or byte > 0x7E then
            return false
        end
    end
    return true
end

local function text_of(range)
    if range:len() == 0 then
        return ""
    end
    local bytes, text = range:bytes(), {}
    for i = 0, bytes:len() - 1 do
        local byte = bytes:get_index(i)
        table.insert(text, byte >= 0x20 and byte <= 0x7E and string.char(byte) or string.format("\\x%02x", byte))
    end
    return table.concat(text)
end

local function add_time(tree, field, range)
    local item = tree:add(field, range)
    local ms = range:uint64()
    if ms < UInt64.new(0, 58999) then -- before the year 10000: beyond it there are no dates
        local number = ms:tonumber()
        local date = os.date("!%Y-%m-%dT%H:%M:%S", math.floor(number / 1000))
        item:append_text(string.format(" (%s.%03dZ)", date, number % 1000))
    end
    return ms
end

-- The token of a client or a publisher. Recordings hold masked ones, which may be shown.
local function add_token(tree, field, range)
    if range:len() == 0 then
        return tree:add(field, range, ""):append_text("(none)")
    end
    local text = range:string()
    local masked = text:match("^%x*%*+$")
    if protocol.prefs.show_tokens or masked then
        return tree:add(field, range, text_of(range))
    end
    return tree:add(field, range, "(" .. range:len() .. " bytes, hidden)")
end

-- An identifier: text, then null bytes only.
local function add_identifier(tree, range, found)
    local length = range:len()
    while length > 0 and range(length - 1, 1):uint() == 0 do
        length = length - 1
    end
    local text = length > 0 and text_of(range(0, length)) or ""
    local item = tree:add(f.identifier, range, text)
    if length > 0 and not is_printable(range(0, length)) then
        table.insert(found, { e.not_ascii, item })
    end
    return text
end

-- Payload type, origin timestamp and payload. Returns words for the summary.
local function add_payload(tree, range, pinfo, root)
    local kind = range(0, 1):uint()
    tree:add(f.payload_type, range(0, 1))
    add_time(tree, f.origin, range(1, 8))
    local length = range:len() - 9
    tree:add(f.payload_length, length):set_generated()
    if length > 0 then
        local content = range(9, length)
        tree:add(f.payload, content)
        payload_table:try(kind, content:tvb(), pinfo, root)
    end
    return string.format("type %d, %d bytes", kind, length)
end

local function dissect_monitor(tree, content, pinfo, root, found)
    local token_length = content(1, 4):uint()
    tree:add(f.token_length, content(1, 4))
    if token_length > 0 then
        local item = add_token(tree, f.publisher, content(5, token_length))
        if not is_printable(content(5, token_length)) then
            table.insert(found, { e.not_ascii, item })
        end
    else
        tree:add(f.publisher, ""):append_text("(system or resent)")
    end
    local at = 5 + token_length
    add_time(tree, f.published, content(at, 8))
    add_time(tree, f.sent, content(at + 8, 8))
    local original = content(at + 16, 1):uint()
    local original_item = tree:add(f.original_type, content(at + 16, 1))
    local rest_length = content:len() - at - 17
    local head = original == PAYLOAD_ID and 17 or 9
    if (original ~= PAYLOAD and original ~= PAYLOAD_ID) or rest_length < head then
        table.insert(found, { e.original, original_item })
        return nil
    end
    local rest = content(at + 17, rest_length)
    if original == PAYLOAD_ID then
        local name = add_identifier(tree, rest(0, 8), found)
        return name .. " " .. add_payload(tree, rest(8), pinfo, root)
    end
    return add_payload(tree, rest, pinfo, root)
end

local function dissect_request(tree, content, pinfo, stream)
    local t0 = tostring(add_time(tree, f.t0, content(1, 8)))
    if not pinfo.visited then
        stream.requests[t0] = pinfo.number
    end
    if stream.responses[t0] then
        tree:add(f.response_in, stream.responses[t0]):set_generated()
    end
end

local function dissect_response(tree, content, pinfo, stream, found)
    local t0 = tostring(add_time(tree, f.t0, content(1, 8)))
    local t1 = add_time(tree, f.t1, content(9, 8))
    local t2 = add_time(tree, f.t2, content(17, 8))
    if not pinfo.visited then
        stream.responses[t0] = pinfo.number
    end
    if stream.requests[t0] then
        tree:add(f.request_in, stream.requests[t0]):set_generated()
    else
        table.insert(found, { e.unmatched, tree })
    end
    if t2 < t1 then
        table.insert(found, { e.bad_sample, tree })
    end
end

-- What header, type and token length show to be impossible, however little of the frame is there. Whoever reads the
-- stream closes then, without waiting for the rest.
local function size_flaw(frame, size, kind)
    if (exact_size[kind] and size ~= exact_size[kind]) or (least_size[kind] and size < least_size[kind]) then
        return e.wrong_size
    elseif kind == TOKEN and size - 1 > LONGEST_TOKEN then
        return e.token_long
    elseif kind == MONITOR and frame:len() >= 9 then
        local token_length = frame(5, 4):uint()
        if token_length > LONGEST_TOKEN then
            return e.token_long
        elseif token_length + least_size[MONITOR] > size then
            return e.overrun
        end
    end
    return nil
end

-- The fields of one datagram whose size is possible. Returns words for the summary, or nothing.
local dissect_fields = {
    [TOKEN] = function(tree, content, _, _, _, found)
        if content:len() > 1 then
            local item = add_token(tree, f.token, content(1))
            if not is_printable(content(1)) then
                table.insert(found, { e.not_ascii, item })
            end
        end
    end,
    [BYE] = function(tree, content, _, _, _, found)
        local reason = content:len() > 1 and text_of(content(1)) or ""
        local item = content:len() > 1 and tree:add(f.reason, content(1), reason) or tree
        table.insert(found, { e.bye, tree })
        if content:len() > 1 and not is_printable(content(1)) then
            table.insert(found, { e.escaped, item })
        end
        return reason ~= "" and '"' .. reason .. '"' or nil
    end,
    [PAYLOAD] = function(tree, content, pinfo, root)
        return add_payload(tree, content(1), pinfo, root)
    end,
    [PAYLOAD_ID] = function(tree, content, pinfo, root, _, found)
        local name = add_identifier(tree, content(1, 8), found)
        return name .. " " .. add_payload(tree, content(9), pinfo, root)
    end,
    [REQUEST] = function(tree, content, pinfo, _, stream)
        dissect_request(tree, content, pinfo, stream)
    end,
    [RESPONSE] = function(tree, content, pinfo, _, stream, found)
        dissect_response(tree, content, pinfo, stream, found)
    end,
    [MONITOR] = function(tree, content, pinfo, root, _, found)
        return dissect_monitor(tree, content, pinfo, root, found)
    end,
}

-- What only the course of the connection shows. In order, on the first reading.
local function judge_course(stream, sender, kind)
    local side, found = stream[sender], {}
    if only_from[kind] and only_from[kind] ~= sender then
        table.insert(found, e.wrong_direction)
    elseif sender == "client" and not stream.midway then
        if not side.token and kind ~= TOKEN then
            table.insert(found, e.token_first)
        elseif side.token and kind == TOKEN then
            table.insert(found, e.second_token)
        end
        side.token = true
    end
    if kind == PAYLOAD or kind == PAYLOAD_ID then
        if stream.mode and stream.mode ~= kind then
            table.insert(found, e.mode)
        end
        stream.mode = stream.mode or kind
        if sender == "client" and stream.monitor then
            table.insert(found, e.from_monitor)
        end
    end
    stream.monitor = stream.monitor or kind == MONITOR
    return found
end

local function course_of(stream, sender, kind, pinfo, offset, length)
    local key = table.concat({ pinfo.number, offset, length, sender }, "/")
    if not verdicts[key] then
        verdicts[key] = judge_course(stream, sender, kind)
    end
    return verdicts[key]
end

local function name_of(kind)
    return type_names[kind] or string.format("Unknown (0x%02x)", kind)
end

-- One whole frame. Returns its summary.
local function dissect_frame(frame, pinfo, root, stream, sender, offset, length)
    local size = frame(2, 2):uint()
    local tree = root:add(protocol, frame)
    tree:add(f.prefix, frame(0, 2))
    local size_item = tree:add(f.size, frame(2, 2))
    if size == 0 then
        size_item:add_proto_expert_info(e.zero_size)
        tree:set_text("Subject Interface: frame of size 0")
        return "size 0!"
    end
    local content = frame(4, size)
    local kind = content(0, 1):uint()
    local type_item = tree:add(f.type, content(0, 1))
    local found, words = {}, nil
    local flaw = size_flaw(frame, size, kind)
    if flaw then
        table.insert(found, { flaw, size_item })
        tree:add(f.undecoded, content)
    elseif dissect_fields[kind] then
        words = dissect_fields[kind](tree, content, pinfo, root, stream, found)
    elseif not type_names[kind] then
        table.insert(found, { e.unknown, type_item })
        if size > 1 then
            tree:add(f.unknown, content(1))
        end
    elseif size > 1 then
        table.insert(found, { e.surplus, tree:add(f.surplus, content(1)) })
    end
    for _, expert_field in ipairs(course_of(stream, sender, kind, pinfo, offset, length)) do
        table.insert(found, { expert_field, type_item })
    end
    for _, pair in ipairs(found) do
        pair[2]:add_proto_expert_info(pair[1])
    end
    local summary = name_of(kind) .. (words and " " .. words or "")
    tree:set_text("Subject Interface: " .. summary)
    return summary
end

local function dissect_version(range, root)
    local item = root:add(protocol, range):set_text("Subject Interface: version " .. range:uint())
    local field = item:add(f.version, range)
    if range:uint() ~= 1 then
        field:add_proto_expert_info(e.version)
    end
    return "version " .. range:uint()
end

-- The byte that opens each side of the stream. A capture that began later has none.
local function begins_with_version(buffer, pinfo, side, stream)
    if not side.first_frame then
        side.first_frame = pinfo.number
        local first = buffer(0, 1):uint()
        local frame_follows = buffer:len() >= 3 and buffer(1, 2):uint() == 0xAABB
        side.has_version = first ~= 0xAA and (buffer:len() == 1 or frame_follows or first == 1)
        stream.midway = stream.midway or not side.has_version
    end
    return side.has_version and side.first_frame == pinfo.number
end

-- `flaw` is what ends the decoding here; without it, it has ended before.
local function lost(buffer, offset, root, side, pinfo, flaw)
    local rest = buffer(offset)
    local tree = root:add(protocol, rest):set_text("Subject Interface: not decoded")
    local item = tree:add(f.undecoded, rest)
    if flaw then
        item:add_proto_expert_info(flaw)
        side.lost_frame = side.lost_frame or pinfo.number
    end
    return flaw and "cannot be decoded!" or "not decoded"
end

-- Whether what is there of a prefix can still become one.
local function could_be_prefix(buffer, offset)
    return buffer(offset, 1):uint() == 0xAA and (buffer:len() < offset + 2 or buffer(offset + 1, 1):uint() == 0xBB)
end

local function dissect_stream(buffer, pinfo, root, stream, sender)
    local side, summaries, offset = stream[sender], {}, 0
    if begins_with_version(buffer, pinfo, side, stream) then
        table.insert(summaries, dissect_version(buffer(0, 1), root))
        offset = 1
    end
    while offset < buffer:len() do
        local left = buffer:len() - offset
        if side.lost_frame and pinfo.number > side.lost_frame then
            table.insert(summaries, lost(buffer, offset, root, side, pinfo, nil))
            break
        elseif not could_be_prefix(buffer, offset) then
            table.insert(summaries, lost(buffer, offset, root, side, pinfo, e.lost_sync))
            break
        end
        local flaw = left >= 5 and size_flaw(buffer(offset), buffer(offset + 2, 2):uint(), buffer(offset + 4, 1):uint())
        local whole = left >= 4 and 4 + buffer(offset + 2, 2):uint() or nil
        if whole and whole > left and flaw then
            table.insert(summaries, lost(buffer, offset, root, side, pinfo, flaw))
            break
        elseif not whole or whole > left then
            pinfo.desegment_offset = offset
            pinfo.desegment_len = whole and whole - left or DESEGMENT_ONE_MORE_SEGMENT
            break
        end
        table.insert(summaries, dissect_frame(buffer(offset, whole), pinfo, root, stream, sender, offset, buffer:len()))
        offset = offset + whole
    end
    return summaries
end

function protocol.dissector(buffer, pinfo, root)
    if buffer:len() == 0 then
        return 0
    end
    pinfo.cols.protocol = "SI-Stream"
    local summaries = dissect_stream(buffer, pinfo, root, stream_of(pinfo), sender_of(pinfo))
    if #summaries > 0 then
        local shown = table.concat(summaries, ", ", 1, math.min(#summaries, 8))
        pinfo.cols.info = #summaries > 8 and shown .. string.format(" and %d more", #summaries - 8) or shown
    end
    return buffer:len()
end

-- Streams on other ports: a frame of a known type with a size it can have, after the version byte or without.
local function looks_like_ours(buffer)
    local at = buffer:len() > 1 and buffer(0, 1):uint() == 1 and 1 or 0
    if buffer:len() < at + 5 or buffer(at, 2):uint() ~= 0xAABB then
        return false
    end
    local size, kind = buffer(at + 2, 2):uint(), buffer(at + 4, 1):uint()
    return type_names[kind] ~= nil and size > 0 and (not exact_size[kind] or exact_size[kind] == size)
        and size >= (least_size[kind] or 1)
end

protocol:register_heuristic("tcp", function(buffer, pinfo, root)
    if not looks_like_ours(buffer) then
        return false
    end
    protocol.dissector(buffer, pinfo, root)
    pinfo.conversation = protocol
    return true
end)

local registered = {}
local function register()
    for _, entry in ipairs(registered) do
        DissectorTable.get(entry[1]):remove(entry[2], protocol)
    end
    registered = {}
    for name, range in pairs({ ["tcp.port"] = protocol.prefs.ports, ["tls.port"] = protocol.prefs.tls_ports }) do
        for first, last in tostring(range):gmatch("(%d+)%-?(%d*)") do
            for port = tonumber(first), last == "" and tonumber(first) or tonumber(last) do
                if pcall(function() DissectorTable.get(name):add(port, protocol) end) then
                    table.insert(registered, { name, port })
                end
            end
        end
    end
end

function protocol.prefs_changed()
    register()
end
register()
