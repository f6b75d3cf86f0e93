// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.*;
import java.math.BigDecimal;
import java.net.*;
import java.net.http.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.KeyStore;
import java.security.cert.*;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.concurrent.*;
import javax.net.ssl.*;

/**
 * A whole client (TLC, singleplex) of the Subject Interface TCP streaming protocol, with the JDK alone.
 *
 * One thread reads frames and notes when they came; all else, writing included, happens in the main one.
 */
public class Client {
    static final int KEEP_ALIVE = 0, TOKEN = 1, BYE = 2, RECONNECT = 3, PAYLOAD = 4, TIME_REQUEST = 6, TIME_RESPONSE = 7;
    static final int MONITOR_PAYLOAD = 0xF0;

    /** Trying again would not help: somebody has to look. */
    static class Stop extends Exception {
        Stop(String why) { super(why); }
    }

    /** The connection is over, and so is its session: a new one after a while. */
    static class Lost extends Exception {
        final long atLeastMs; // what the service asked us to wait
        Lost(String why, long atLeastMs) { super(why); this.atLeastMs = atLeastMs; }
        Lost(String why) { this(why, 0); }
    }

    /** The node sent Reconnect: a new session at once. */
    static class Moved extends Exception {}

    /** A line, with whatever a peer sent made harmless for the terminal. */
    static void say(String format, Object... values) {
        var text = new StringBuilder();
        format.formatted(values).chars().forEach(c -> text.append(c >= 32 && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        System.out.println(LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss")) + " " + text);
    }

    static double seconds(Map<String, Object> limits, String name, String usual) {
        return Duration.parse((String) limits.getOrDefault(name, usual)).toMillis() / 1000.0;
    }

    static double seconds() { return System.nanoTime() / 1e9; } // the wall clock is for the protocol only

    /** Where the API is and who we are there: from a ready file, or from the environment. */
    static class Service {
        final String api, domain, token;
        final SSLContext trust;
        final HttpClient web;

        Service(String readyFile) throws Exception {
            String caFile;
            if (readyFile != null) {
                var ready = new Json(Files.readString(Path.of(readyFile)).lines().findFirst().orElse("")).whole();
                api = (String) ready.get("apiUrl");
                domain = (String) ready.get("domain");
                caFile = (String) ready.get("caFile");
                token = (String) Json.object(ready.get("tokens")).get("TLC_SYSTEM");
            } else {
                var set = System.getenv();
                if (!set.keySet().containsAll(List.of("WAYSIDE_API", "WAYSIDE_TOKEN_FILE", "WAYSIDE_DOMAIN")))
                    throw new Stop("give a ready file, or WAYSIDE_API, WAYSIDE_TOKEN_FILE and WAYSIDE_DOMAIN");
                api = set.get("WAYSIDE_API");
                domain = set.get("WAYSIDE_DOMAIN");
                caFile = set.get("WAYSIDE_CA_FILE");
                token = Files.readString(Path.of(set.get("WAYSIDE_TOKEN_FILE"))).strip();
            }
            trust = caFile == null ? SSLContext.getDefault() : trustIn(caFile);
            web = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trust)
                .connectTimeout(Duration.ofSeconds(10)).build();
        }

        static SSLContext trustIn(String caFile) throws Exception {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            try (var file = new FileInputStream(caFile)) {
                for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file))
                    store.setCertificateEntry("authority" + store.size(), each);
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        }

        /** Asks for a session over REST. Its token is good for one connection. */
        Map<String, Object> createSession(String identifier, boolean tls) throws Exception {
            var body = """
                {"domain": "%s", "type": "TLC", "protocol": "TCPStreaming_Singleplex",
                 "details": {"securityMode": "%s", "tlcIdentifier": "%s"}}""".formatted(domain, tls ? "TLSv1.2" : "NONE", identifier);
            var request = HttpRequest.newBuilder(URI.create(api + "/v1/sessions")).timeout(Duration.ofSeconds(10))
                .header("X-Authorization", token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
            var answer = web.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status / 100 == 2) // 200 or 201
                return new Json(answer.body()).whole();
            var words = "no session: " + status + " " + answer.body();
            var after = answer.headers().firstValue("Retry-After").orElse("0");
            if (status == 408 || status == 429 || status >= 500)
                throw new Lost(words, after.matches("[0-9]{1,5}") ? 1000L * Integer.parseInt(after) : 0);
            throw new Stop(words); // 401, 403 and the like: the same request would get the same answer
        }

        Socket connect(String host, int port, boolean tls) throws Exception {
            say("connecting to %s:%d", host, port);
            var plain = new Socket();
            plain.connect(new InetSocketAddress(host, port), 10_000);
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(10_000); // for the handshake and the version
            if (!tls)
                return plain;
            var secure = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, port, true);
            var parameters = new SSLParameters(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"}, new String[] {"TLSv1.2"});
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the host name is checked too, not the chain alone
            secure.setSSLParameters(parameters);
            return secure; // shakes hands at the first byte
        }
    }

    /** One limit: so much in any so long. Ours is 10 % longer than the node's, because a network bunches up. */
    static class Window {
        record Spending(double at, double amount) {}
        final ArrayDeque<Spending> past = new ArrayDeque<>();
        final double most, length;
        double used;

        Window(Map<String, Object> limits, String name, double usual) {
            double duration = seconds(limits, name + "Duration", "PT5S");
            most = duration * (limits.get(name) instanceof BigDecimal limit ? limit.doubleValue() : usual);
            length = duration * 1.1;
        }

        boolean fits(double amount) {
            while (!past.isEmpty() && past.peek().at <= seconds() - length)
                used -= past.remove().amount;
            return used + amount <= most;
        }

        void add(double amount) {
            used += amount;
            past.add(new Spending(seconds(), amount));
        }
    }

    /** What the reader hands over; of the last one only the end is set. */
    record Frame(int kind, byte[] data, long arrivedMs, IOException end) {}

    record Waiting(long createdMs, byte[] content) {}

    /** One session, from the version byte to its end. */
    static class Connection {
        final Socket stream;
        final OutputStream out;
        final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(16);
        final double idle, since = seconds();
        final Window rate, throughput;
        double heard = since, sent = since;
        boolean confirmed;

        Connection(Socket stream, Map<String, Object> limits, String token) throws Exception {
            this.stream = stream;
            out = stream.getOutputStream();
            idle = seconds(limits, "keepAliveTimeout", "PT10S");
            rate = new Window(limits, "payloadRateLimit", 12);
            throughput = new Window(limits, "payloadThroughputLimit", 61440);
            out.write(1);
            if (stream.getInputStream().read() != 1)
                throw new Lost("the node did not answer version 0x01");
            stream.setSoTimeout(0);
            var reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
            send(TOKEN, token.getBytes(StandardCharsets.US_ASCII)); // no answer: the node's first frame confirms it
        }

        void read() {
            try {
                var in = new DataInputStream(new BufferedInputStream(stream.getInputStream()));
                try {
                    while (true) {
                        int prefix = in.readUnsignedShort(), size = in.readUnsignedShort();
                        long arrivedMs = System.currentTimeMillis(); // t1: as early as possible
                        if (prefix != 0xAABB || size == 0)
                            throw new IOException("not a frame: %04x%04x".formatted(prefix, size));
                        int kind = in.readUnsignedByte();
                        frames.put(new Frame(kind, in.readNBytes(size - 1), arrivedMs, null));
                    }
                } catch (IOException error) {
                    frames.put(new Frame(0, new byte[0], 0, error));
                }
            } catch (InterruptedException | IOException error) {
                // nobody waits for frames any more
            }
        }

        void send(int kind, byte[]... parts) throws IOException {
            int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
            var frame = ByteBuffer.allocate(5 + length).putShort((short) 0xAABB).putShort((short) (1 + length)).put((byte) kind);
            for (var part : parts)
                frame.put(part);
            out.write(frame.array());
            sent = seconds();
        }

        static byte[] time(long ms) { return ByteBuffer.allocate(8).putLong(ms).array(); }

        /** What the limits allow of what waits: passing one closes the connection without a warning. */
        void sendWaiting(Deque<Waiting> waiting) throws IOException {
            for (; !waiting.isEmpty(); waiting.remove()) {
                var content = waiting.peek().content;
                if (content.length > throughput.most) {
                    say("dropped %d bytes: more than the limits ever allow", content.length);
                    continue;
                }
                if (!rate.fits(1) || !throughput.fits(content.length))
                    return;
                send(PAYLOAD, new byte[] {1}, time(waiting.peek().createdMs), content);
                rate.add(1);
                throughput.add(content.length);
                say("sent %d bytes: %s", content.length, HexFormat.of().formatHex(content));
            }
        }

        /** What silence asks of both sides. */
        void stay() throws Exception {
            if (seconds() - heard > 3 * idle)
                throw new Lost("nothing heard for %.1f s".formatted(seconds() - heard));
            if (seconds() - sent >= 0.4 * idle)
                send(KEEP_ALIVE);
        }

        void handle(Frame frame) throws Exception {
            if (frame.end instanceof EOFException || frame.end instanceof SocketException)
                throw new Lost("closed by the node without Bye: waysidectl flightrecords says why");
            if (frame.end != null)
                throw frame.end;
            heard = seconds();
            if (!confirmed)
                say("active");
            confirmed = true;
            int length = frame.data.length;
            if (frame.kind == TIME_REQUEST && length == 8) {
                send(TIME_RESPONSE, frame.data, time(frame.arrivedMs), time(System.currentTimeMillis()));
                say("time sync answered");
            } else if (frame.kind == PAYLOAD && length >= 9) {
                var hex = HexFormat.of().formatHex(frame.data, 9, Math.min(length, 41));
                say("received %d bytes of type 0x%02X: %s", length - 9, frame.data[0], hex);
            } else if (frame.kind == RECONNECT) {
                throw new Moved();
            } else if (frame.kind == BYE) {
                var reason = new String(frame.data, StandardCharsets.US_ASCII);
                if (reason.startsWith("Superseded")) // coming back would throw the other out again
                    throw new Stop("another client uses our identifier: " + reason);
                throw new Lost("Bye from the node: " + reason);
            } else if (frame.kind != KEEP_ALIVE && frame.kind <= TIME_RESPONSE || frame.kind == MONITOR_PAYLOAD) {
                throw new Lost("the node broke the protocol: type 0x%02X, %d bytes".formatted(frame.kind, length));
            } // KeepAlive needs no answer; types of a later version are skipped
        }

        /** Bye; and reads on until the node has closed, so that no reset overtakes the Bye. */
        void leave() throws Exception {
            send(BYE, "client stopped".getBytes(StandardCharsets.US_ASCII));
            say("Bye sent");
            for (double until = seconds() + 1; seconds() < until;) {
                var frame = frames.poll(100, TimeUnit.MILLISECONDS);
                if (frame != null && frame.end != null)
                    return;
            }
        }
    }

    final Map<String, String> options;
    final Service service;
    final ArrayDeque<Waiting> waiting = new ArrayDeque<>(); // outlives a connection
    final double end;
    volatile boolean stopping;
    double nextPayload;
    int payloads, failed;

    Client(Map<String, String> options) throws Exception {
        this.options = options;
        service = new Service(options.get("ready"));
        end = seconds() + number("--seconds", 1e9);
    }

    double number(String option, double usual) {
        return options.containsKey(option) ? Double.parseDouble(options.get(option)) : usual;
    }

    boolean wanted() { return !stopping && seconds() < end; }

    /** Stands for what a real subject has to say. What waits is bounded: the oldest goes. */
    void produce() {
        if (seconds() < nextPayload)
            return;
        nextPayload = seconds() + number("--interval", 1);
        waiting.add(new Waiting(System.currentTimeMillis(), ("signal state " + ++payloads).getBytes(StandardCharsets.US_ASCII)));
        if (waiting.size() > 100)
            waiting.remove();
    }

    void oneConnection() throws Exception {
        var session = service.createSession(options.getOrDefault("--identifier", "sub00001"), options.containsKey("--tls"));
        var details = Json.object(session.get("details"));
        var listener = Json.object(details.get("listener"));
        int port = ((BigDecimal) listener.get("port")).intValueExact();
        double began = seconds();
        try (var stream = service.connect((String) listener.get("host"), port, !details.get("securityMode").equals("NONE"))) {
            var connection = new Connection(stream, details, (String) session.get("token"));
            double leaveAt = 0;
            while (leaveAt == 0 || !waiting.isEmpty() && seconds() < leaveAt) {
                var frame = connection.frames.poll(20, TimeUnit.MILLISECONDS);
                if (frame != null)
                    connection.handle(frame);
                connection.stay();
                if (wanted())
                    produce();
                else if (leaveAt == 0)
                    leaveAt = seconds() + 2; // for what still waits
                connection.sendWaiting(waiting);
            }
            connection.leave();
        } finally {
            if (seconds() - began > 60)
                failed = 0; // it was a good one: the next loss starts with a short wait
        }
    }

    void run() throws Exception {
        while (wanted()) {
            double longest = 250, atLeast = 0;
            try {
                oneConnection();
            } catch (Moved moved) {
                say("Reconnect");
                failed = 0; // we were served well until now
            } catch (Lost | IOException | RuntimeException error) { // 0.5 s, 1 s, 2 s, ... 60 s
                say("lost: %s", error.getMessage());
                longest = Math.min(1000 * number("--longest-wait", 60), 500 << Math.min(failed++, 10));
                atLeast = error instanceof Lost lost ? lost.atLeastMs : 0;
            } // full jitter: a thousand clients do not come back at once
            double until = seconds() + Math.max(atLeast, ThreadLocalRandom.current().nextDouble(longest)) / 1000;
            while (wanted() && seconds() < until)
                Thread.sleep(20);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; ++i) {
            if (List.of("--identifier", "--interval", "--longest-wait", "--seconds").contains(arguments[i]) && i + 1 < arguments.length)
                options.put(arguments[i], arguments[++i]);
            else if (arguments[i].equals("--tls"))
                options.put("--tls", "");
            else if (!arguments[i].startsWith("-"))
                options.put("ready", arguments[i]);
            else
                options.put("help", "");
        }
        if (options.containsKey("help")) {
            System.out.println("""
                usage: java Client.java [--tls] [--identifier sub00001] [--interval 1] [--longest-wait 60]
                                        [--seconds N] [ready file]
                Without a ready file (the first line of wayside-node --dev): WAYSIDE_API, WAYSIDE_TOKEN_FILE,
                WAYSIDE_DOMAIN and, if needed, WAYSIDE_CA_FILE.""");
            System.exit(2);
        }
        int code = 0;
        try {
            var client = new Client(options);
            var main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> { // Ctrl+C: Bye first
                client.stopping = true;
                try {
                    main.join(5000);
                } catch (InterruptedException error) {
                    // then without
                }
            }));
            client.run();
        } catch (Stop | IOException error) {
            say("stopped: %s", error.getMessage());
            code = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(code); // exit() would wait for the hook, which waits for us
    }

    /** A strict reader of JSON (RFC 8259): Map, List, String, BigDecimal, Boolean or null. The JDK has none. */
    static class Json {
        static class Wrong extends IOException {
            Wrong(String what, int at) { super("not JSON: " + what + " expected at " + at); }
        }
        final String text;
        int at, depth;

        Json(String text) { this.text = text; }

        Map<String, Object> whole() throws Wrong {
            var value = value();
            if (at != text.length())
                throw new Wrong("the end", at);
            return object(value);
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) throws Wrong {
            if (!(value instanceof Map))
                throw new Wrong("an object", 0);
            return (Map<String, Object>) value;
        }

        Object value() throws Wrong {
            if (++depth > 50)
                throw new Wrong("something less deep", at);
            skip();
            Object value = peek() == '{' ? object() : peek() == '[' ? array() : peek() == '"' ? string() : word();
            skip();
            --depth;
            return value;
        }

        char peek() { return at < text.length() ? text.charAt(at) : 0; }

        void skip() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0)
                ++at;
        }

        boolean take(char c) {
            boolean there = peek() == c;
            at += there ? 1 : 0;
            return there;
        }

        void must(char c) throws Wrong {
            if (!take(c))
                throw new Wrong("" + c, at);
        }

        Map<String, Object> object() throws Wrong {
            var members = new LinkedHashMap<String, Object>();
            must('{');
            skip();
            if (take('}'))
                return members;
            do {
                skip();
                var name = string();
                skip();
                must(':');
                members.put(name, value());
            } while (take(','));
            must('}');
            return members;
        }

        List<Object> array() throws Wrong {
            var items = new ArrayList<>();
            must('[');
            skip();
            if (take(']'))
                return items;
            do
                items.add(value());
            while (take(','));
            must(']');
            return items;
        }

        String string() throws Wrong {
            var result = new StringBuilder();
            must('"');
            while (!take('"')) {
                char c = peek();
                if (c < 0x20)
                    throw new Wrong("\"", at);
                ++at;
                if (c == '\\') {
                    int which = "\"\\/bfnrtu".indexOf(c = peek());
                    if (which < 0 || which == 8 && !text.substring(at).matches("(?s)u[0-9A-Fa-f]{4}.*"))
                        throw new Wrong("an escape", at);
                    c = which == 8 ? (char) Integer.parseInt(text, at + 1, at + 5, 16) : "\"\\/\b\f\n\r\t".charAt(which);
                    at += which == 8 ? 5 : 1;
                }
                result.append(c);
            }
            return result.toString();
        }

        Object word() throws Wrong {
            int from = at;
            while ("+-.".indexOf(peek()) >= 0 || Character.isLetterOrDigit(peek()))
                ++at;
            var word = text.substring(from, at);
            if (word.equals("null"))
                return null;
            if (word.equals("true") || word.equals("false"))
                return word.equals("true");
            if (!word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?"))
                throw new Wrong("a value", from);
            return new BigDecimal(word);
        }
    }
}
