// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole client (TLC, singleplex) of the Subject Interface TCP streaming protocol, with Go's standard library.
//
// One goroutine reads frames and notes when they came; all else, writing included, happens in the main one.
package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const keepAlive, token, bye, reconnect, payload = 0x00, 0x01, 0x02, 0x03, 0x04
const timeRequest, timeResponse, monitorPayload = 0x06, 0x07, 0xF0

var errMoved = errors.New("moved") // Reconnect: the node asks for a new session at once

type stopError struct{ error } // trying again would not help: somebody has to look

type laterError struct { // the service asked us to wait at least so long
	error
	atLeast time.Duration
}

// say prints a line, with whatever a peer sent made harmless for the terminal.
func say(format string, values ...any) {
	text := strconv.QuoteToASCII(fmt.Sprintf(format, values...))
	fmt.Println(time.Now().Format("15:04:05"), strings.ReplaceAll(text[1:len(text)-1], `\"`, `"`))
}

func clockMs() uint64 { return uint64(time.Now().UnixMilli()) } // UTC, for the protocol only

// service is where the API is and who we are there: from a ready file, or from the environment.
type service struct {
	ApiUrl, CaFile, Domain string
	Tokens                 map[string]string
	trust                  *x509.CertPool // nil: the system's authorities
}

// duration is PT10S, PT1M30S, PT0.5S: what the service writes.
type duration time.Duration

func (d *duration) UnmarshalJSON(text []byte) error {
	parsed, err := time.ParseDuration(strings.ToLower(strings.Trim(string(text), `"PT`)))
	*d = duration(parsed)
	return err
}

type session struct {
	Token   string
	Details struct {
		SecurityMode                                                               string
		PayloadRateLimit, PayloadThroughputLimit                                   float64
		KeepAliveTimeout, PayloadRateLimitDuration, PayloadThroughputLimitDuration duration
		Listener                                                                   struct {
			Host string
			Port int
		}
	}
}

func newService(readyFile string) (*service, error) {
	s := &service{ApiUrl: os.Getenv("WAYSIDE_API"), CaFile: os.Getenv("WAYSIDE_CA_FILE"), Domain: os.Getenv("WAYSIDE_DOMAIN")}
	text, err := os.ReadFile(readyFile)
	if readyFile == "" {
		text, err = os.ReadFile(os.Getenv("WAYSIDE_TOKEN_FILE"))
		s.Tokens = map[string]string{"TLC_SYSTEM": strings.TrimSpace(string(text))}
	} else if err == nil {
		err = json.NewDecoder(bytes.NewReader(text)).Decode(s)
	}
	if err == nil && s.CaFile != "" {
		text, err = os.ReadFile(s.CaFile)
		s.trust = x509.NewCertPool()
		s.trust.AppendCertsFromPEM(text)
	}
	return s, err
}

// createSession asks for a session over REST. Its token is good for one connection.
func (s *service) createSession(identifier, mode string) (made session, err error) {
	body, _ := json.Marshal(map[string]any{"domain": s.Domain, "type": "TLC", "protocol": "TCPStreaming_Singleplex",
		"details": map[string]string{"securityMode": mode, "tlcIdentifier": identifier}})
	request, err := http.NewRequest("POST", s.ApiUrl+"/v1/sessions", bytes.NewReader(body))
	if err != nil {
		return made, stopError{err}
	}
	request.Header.Set("X-Authorization", s.Tokens["TLC_SYSTEM"])
	request.Header.Set("Content-Type", "application/json")
	web := http.Client{Timeout: 10 * time.Second,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: s.trust}, DisableKeepAlives: true},
		// A redirect would carry the authorization token to another address.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := web.Do(request)
	if err != nil {
		return made, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(io.LimitReader(answer.Body, 1<<20))
	switch status := answer.StatusCode; {
	case err != nil:
		return made, err
	case status/100 == 2: // 200 or 201
		// What a service may leave out.
		limits, five := &made.Details, duration(5*time.Second)
		limits.KeepAliveTimeout, limits.PayloadRateLimitDuration, limits.PayloadThroughputLimitDuration = 2*five, five, five
		limits.PayloadRateLimit, limits.PayloadThroughputLimit = 12, 61440
		return made, json.Unmarshal(text, &made)
	case status == 408 || status == 429 || status >= 500:
		after, _ := strconv.ParseUint(answer.Header.Get("Retry-After"), 10, 16)
		return made, laterError{fmt.Errorf("no session: %d %.1000s", status, text), time.Duration(after) * time.Second}
	default: // 401, 403 and the like: the same request would get the same answer
		return made, stopError{fmt.Errorf("no session: %d %.1000s", status, text)}
	}
}

func (s *service) connect(made session) (net.Conn, error) {
	host, dialer := made.Details.Listener.Host, &net.Dialer{Timeout: 10 * time.Second}
	address := net.JoinHostPort(host, strconv.Itoa(made.Details.Listener.Port))
	say("connecting to %s", address)
	if made.Details.SecurityMode == "NONE" {
		return dialer.Dial("tcp", address)
	}
	stream, err := tls.DialWithDialer(dialer, "tcp", address, &tls.Config{ // verifies the chain and the host name
		RootCAs: s.trust, ServerName: host, MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS12,
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}})
	if err != nil {
		return nil, err
	}
	return stream, nil
}

type spending struct {
	at     time.Time
	amount float64
}

// window is one limit: so much in any so long. Ours is 10 % longer than the node's, because a network bunches up.
type window struct {
	most, used float64
	length     time.Duration
	past       []spending
}

func newWindow(perSecond float64, length duration) window {
	return window{most: perSecond * time.Duration(length).Seconds(), length: time.Duration(length) * 11 / 10}
}

func (w *window) fits(amount float64) bool {
	for len(w.past) > 0 && time.Since(w.past[0].at) >= w.length {
		w.used -= w.past[0].amount
		w.past = w.past[1:]
	}
	return w.used+amount <= w.most
}

func (w *window) add(amount float64) {
	w.used += amount
	w.past = append(w.past, spending{time.Now(), amount})
}

// frame is what the reader hands over; err is set on the last one.
type frame struct {
	kind    byte
	data    []byte
	arrived uint64
	err     error
}

// connection is one session, from the version byte to its end.
type connection struct {
	stream           net.Conn
	frames           chan frame
	idle             time.Duration
	rate, throughput window
	sent, heard      time.Time
	confirmed        bool
}

func open(stream net.Conn, made session) (*connection, error) {
	limits := made.Details
	c := &connection{stream: stream, frames: make(chan frame, 16), heard: time.Now(), idle: time.Duration(limits.KeepAliveTimeout)}
	c.rate = newWindow(limits.PayloadRateLimit, limits.PayloadRateLimitDuration)
	c.throughput = newWindow(limits.PayloadThroughputLimit, limits.PayloadThroughputLimitDuration)
	version := []byte{0x01}
	stream.SetDeadline(time.Now().Add(10 * time.Second))
	_, writing := stream.Write(version)
	_, reading := io.ReadFull(stream, version)
	if writing != nil || reading != nil || version[0] != 0x01 {
		return nil, errors.New("the node did not answer version 0x01")
	}
	stream.SetDeadline(time.Time{})
	go c.read()
	return c, c.send(token, []byte(made.Token)) // there is no answer: the first frame from the node confirms it
}

func (c *connection) read() {
	defer close(c.frames)
	for head, next := make([]byte, 4), (frame{}); next.err == nil; c.frames <- next {
		_, next.err = io.ReadFull(c.stream, head)
		next.arrived = clockMs() // t1: as early as possible
		size := binary.BigEndian.Uint16(head[2:])
		if next.err == nil && (head[0] != 0xAA || head[1] != 0xBB || size == 0) {
			next.err = fmt.Errorf("not a frame: %x", head)
		}
		if next.err == nil {
			content := make([]byte, size)
			_, next.err = io.ReadFull(c.stream, content)
			next.kind, next.data = content[0], content[1:]
		}
	}
}

func (c *connection) close() {
	c.stream.Close()
	for range c.frames { // until the reader has ended
	}
}

func (c *connection) send(kind byte, data []byte) error {
	head := append(binary.BigEndian.AppendUint16([]byte{0xAA, 0xBB}, uint16(len(data)+1)), kind)
	c.stream.SetWriteDeadline(time.Now().Add(10 * time.Second))
	_, err := c.stream.Write(append(head, data...))
	c.sent = time.Now()
	return err
}

type waitingPayload struct {
	created uint64
	content []byte
}

// sendWaiting sends what the limits allow of what waits: passing one closes the connection without a warning.
func (c *connection) sendWaiting(waiting *[]waitingPayload) error {
	for ; len(*waiting) > 0; *waiting = (*waiting)[1:] {
		next := (*waiting)[0]
		if size := float64(len(next.content)); size > c.throughput.most {
			say("dropped %v bytes: more than the limits ever allow", size)
		} else if !c.rate.fits(1) || !c.throughput.fits(size) {
			return nil
		} else {
			if err := c.send(payload, append(binary.BigEndian.AppendUint64([]byte{1}, next.created), next.content...)); err != nil {
				return err
			}
			c.rate.add(1)
			c.throughput.add(size)
			say("sent %v bytes: %x", size, next.content)
		}
	}
	return nil
}

// stay does what silence asks of both sides.
func (c *connection) stay() error {
	if silent := time.Since(c.heard); silent > 3*c.idle {
		return fmt.Errorf("nothing heard for %v", silent)
	}
	if time.Since(c.sent) >= c.idle*4/10 {
		return c.send(keepAlive, nil)
	}
	return nil
}

func (c *connection) handle(f frame) error {
	if f.err == io.EOF || f.err == io.ErrUnexpectedEOF || errors.Is(f.err, syscall.ECONNRESET) {
		return errors.New("closed by the node without Bye: waysidectl flightrecords says why")
	} else if f.err != nil {
		return f.err
	}
	if c.heard = time.Now(); !c.confirmed {
		c.confirmed = true
		say("active")
	}
	switch {
	case f.kind == timeRequest && len(f.data) == 8:
		answer := binary.BigEndian.AppendUint64(f.data, f.arrived)
		say("time sync answered")
		return c.send(timeResponse, binary.BigEndian.AppendUint64(answer, clockMs()))
	case f.kind == payload && len(f.data) >= 9:
		say("received %d bytes of type 0x%02X: %.32x", len(f.data)-9, f.data[0], f.data[9:])
	case f.kind == reconnect:
		return errMoved
	case f.kind == bye && bytes.HasPrefix(f.data, []byte("Superseded")): // coming back would throw the other out again
		return stopError{fmt.Errorf("another client uses our identifier: %s", f.data)}
	case f.kind == bye:
		return fmt.Errorf("Bye from the node: %s", f.data)
	case f.kind != keepAlive && (f.kind <= timeResponse || f.kind == monitorPayload):
		return fmt.Errorf("the node broke the protocol: type 0x%02X, %d bytes", f.kind, len(f.data))
	}
	return nil // KeepAlive needs no answer; types of a later version are skipped
}

// leave says Bye, and reads on until the node has closed, so that no reset overtakes the Bye.
func (c *connection) leave() error {
	err := c.send(bye, []byte("client stopped"))
	say("Bye sent")
	c.stream.SetReadDeadline(time.Now().Add(time.Second))
	for range c.frames {
	}
	return err
}

type client struct {
	service          *service
	identifier, mode string
	interval         time.Duration
	longestWait      time.Duration // between attempts
	next             time.Time
	waiting          []waitingPayload // outlives a connection
	number, failed   int
}

// produce stands for what a real subject has to say. What waits is bounded: the oldest goes.
func (c *client) produce() {
	if time.Now().Before(c.next) {
		return
	}
	c.next = time.Now().Add(c.interval)
	c.number++
	c.waiting = append(c.waiting, waitingPayload{clockMs(), []byte(fmt.Sprintf("signal state %d", c.number))})
	if len(c.waiting) > 100 {
		c.waiting = c.waiting[1:]
	}
}

func (c *client) oneConnection(stop context.Context) error {
	made, err := c.service.createSession(c.identifier, c.mode)
	if err != nil {
		return err
	}
	stream, err := c.service.connect(made)
	if err != nil {
		return err
	}
	defer stream.Close()
	connection, err := open(stream, made)
	if err != nil {
		return err
	}
	defer connection.close()
	defer func(since time.Time) {
		if time.Since(since) > time.Minute {
			c.failed = 0 // it was a good one: the next loss starts with a short wait
		}
	}(time.Now())
	tick, leaveAt := time.NewTicker(20*time.Millisecond), time.Time{}
	defer tick.Stop()
	for {
		select {
		case f := <-connection.frames:
			err = connection.handle(f)
		case <-tick.C:
			err = connection.stay()
		}
		if stop.Err() == nil {
			c.produce()
		} else if leaveAt.IsZero() {
			leaveAt = time.Now().Add(2 * time.Second) // for what still waits
		}
		if err == nil {
			err = connection.sendWaiting(&c.waiting)
		}
		if err != nil {
			return err
		}
		if !leaveAt.IsZero() && (len(c.waiting) == 0 || time.Now().After(leaveAt)) {
			return connection.leave()
		}
	}
}

func (c *client) run(stop context.Context) error {
	for stop.Err() == nil {
		err, longest, later, fatal := c.oneConnection(stop), 250*time.Millisecond, laterError{}, stopError{}
		if err == nil || errors.As(err, &fatal) {
			return err
		}
		if err == errMoved {
			say("Reconnect")
			c.failed = 0 // we were served well until now
		} else { // 0.5 s, 1 s, 2 s, … 60 s
			say("lost: %v", err)
			longest = 500 * time.Millisecond << c.failed
			if c.failed++; longest > c.longestWait {
				longest, c.failed = c.longestWait, c.failed-1
			}
		}
		wait := time.Duration(rand.Int63n(int64(longest))) // full jitter: a thousand clients do not come back at once
		if errors.As(err, &later) && wait < later.atLeast {
			wait = later.atLeast
		}
		select {
		case <-time.After(wait):
		case <-stop.Done():
		}
	}
	return nil
}

func main() {
	identifier := flag.String("identifier", "sub00001", "of the TLC we are")
	useTls := flag.Bool("tls", false, "TLS 1.2 instead of plain TCP")
	interval := flag.Float64("interval", 1, "seconds from payload to payload")
	longestWait := flag.Float64("longest-wait", 60, "seconds between attempts at most")
	seconds := flag.Float64("seconds", 1e9, "stop after so many; else on Ctrl+C")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: client [options] [ready file]\n\nWithout a ready file (the first line of "+
			"wayside-node --dev): WAYSIDE_API,\nWAYSIDE_TOKEN_FILE, WAYSIDE_DOMAIN and, if needed, WAYSIDE_CA_FILE.")
		flag.PrintDefaults()
	}
	flag.Parse()
	rand.Seed(time.Now().UnixNano())
	stop, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	stop, cancel := context.WithTimeout(stop, time.Duration(*seconds*float64(time.Second)))
	defer cancel()
	service, err := newService(flag.Arg(0))
	if err == nil {
		c := &client{service: service, identifier: *identifier, mode: map[bool]string{false: "NONE", true: "TLSv1.2"}[*useTls],
			interval:    time.Duration(*interval * float64(time.Second)),
			longestWait: time.Duration(*longestWait * float64(time.Second))}
		err = c.run(stop)
	}
	if err != nil {
		say("stopped: %v", err)
		os.Exit(1)
	}
}
