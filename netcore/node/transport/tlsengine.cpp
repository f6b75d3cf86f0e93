// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/tlsengine.h"

#include "netcore/node/transport/opensslpointers.h"
#include "netcore/node/transport/tlscontext.h"
#include "netcore/node/transport/tlserror.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <openssl/err.h>

namespace wayside::node {

namespace {

// A BIO of our own instead of BIO_s_mem: that one keeps the largest buffer it ever had for the life of a
// connection.

int bioRead(BIO* bio, char* data, std::size_t size, std::size_t* taken) {
    auto* engine = static_cast<TlsEngine*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    *taken = engine->takeInput(std::as_writable_bytes(std::span(data, size)));
    if (*taken == 0) {
        BIO_set_retry_read(bio);
        return 0;
    }
    return 1;
}

int bioWrite(BIO* bio, const char* data, std::size_t size, std::size_t* written) {
    auto* engine = static_cast<TlsEngine*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    engine->appendOutput(std::as_bytes(std::span(data, size)));
    *written = size;
    return 1;
}

long bioControl(BIO*, int command, long, void*) {
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

const BIO_METHOD* bioMethod() {
    static const BioMethodPointer method = [] {
        BioMethodPointer made(BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "wayside engine"));
        if (!made) {
            throw std::bad_alloc();
        }
        BIO_meth_set_read_ex(made.get(), &bioRead);
        BIO_meth_set_write_ex(made.get(), &bioWrite);
        BIO_meth_set_ctrl(made.get(), &bioControl);
        return made;
    }();
    return method.get();
}

/// OpenSSL answers a request to renegotiate with a warning and goes on, as often as the peer likes; we end
/// it.
void watchAlerts(const SSL* ssl, int where, int alert) {
    if (where == SSL_CB_WRITE_ALERT && (alert & 0xff) == SSL_AD_NO_RENEGOTIATION) {
        static_cast<TlsEngine*>(SSL_get_app_data(ssl))->noteRenegotiation();
    }
}

} // namespace

TlsEngine::TlsEngine(const TlsContext& context) : m_ssl(SSL_new(context.handle())) {
    BioPointer bio(BIO_new(bioMethod()));
    if (m_ssl == nullptr || !bio) {
        SSL_free(m_ssl);
        throw std::bad_alloc();
    }
    BIO_set_data(bio.get(), this);
    BIO_set_init(bio.get(), 1);
    BIO* shared = bio.release();
    SSL_set_bio(m_ssl, shared, shared); // one object for both directions: SSL owns a single reference
    SSL_set_app_data(m_ssl, this);
    SSL_set_info_callback(m_ssl, &watchAlerts);
    SSL_set_accept_state(m_ssl);
}

TlsEngine::~TlsEngine() {
    SSL_free(m_ssl);
}

std::size_t TlsEngine::takeInput(std::span<std::byte> into) {
    const std::size_t taken = std::min(into.size(), pendingInput());
    if (taken > 0) {
        std::memcpy(into.data(), m_input.data() + m_inputUsed, taken);
        m_inputUsed += taken;
    }
    if (m_inputUsed == m_input.size()) {
        m_input = {};
        m_inputUsed = 0;
    }
    return taken;
}

void TlsEngine::appendOutput(std::span<const std::byte> bytes) {
    m_output.insert(m_output.end(), bytes.begin(), bytes.end());
}

std::vector<std::byte> TlsEngine::takeOutput() {
    return std::exchange(m_output, {});
}

void TlsEngine::fail(Error error) {
    m_status = Status::Failed;
    m_failure = std::move(error);
    m_input = {};
    m_inputUsed = 0;
}

void TlsEngine::failFromQueue(int result) {
    if (result == SSL_ERROR_SYSCALL && ERR_peek_error() == 0) {
        fail({ErrorCode::Internal, Fault::Local, "OpenSSL stopped without giving a reason"});
    } else {
        fail(tlsFailure(m_wasEstablished));
    }
}

bool TlsEngine::refuseRenegotiation() {
    if (!m_renegotiation || m_status == Status::Failed) {
        return m_renegotiation;
    }
    fail({ErrorCode::NotAllowed, Fault::Peer, "the peer asked for a TLS renegotiation"});
    return true;
}

/// Looks at the first nine bytes before OpenSSL does: to tell plain bytes from TLS at once, without waiting
/// for a whole record header, and to check the length of the ClientHello before OpenSSL allocates for it.
bool TlsEngine::acceptOpening(std::span<const std::byte> ciphertext) {
    constexpr std::byte handshakeRecord{0x16};
    for (std::size_t i = 0; i < ciphertext.size() && m_openingSize < sizeof m_opening; ++i) {
        m_opening[m_openingSize++] = ciphertext[i];
        if (m_openingSize == 1 && m_opening[0] != handshakeRecord) {
            fail({ErrorCode::TlsHandshake, Fault::Peer,
                  "the peer sent bytes that are not TLS where a TLS handshake was expected"});
            return false;
        }
        if (m_openingSize == sizeof m_opening) {
            const std::size_t length = std::to_integer<std::size_t>(m_opening[6]) << 16U |
                                       std::to_integer<std::size_t>(m_opening[7]) << 8U |
                                       std::to_integer<std::size_t>(m_opening[8]);
            if (length > longestClientHello) {
                fail({ErrorCode::TooLarge, Fault::Peer,
                      "the peer announced a TLS ClientHello of " + std::to_string(length) + " bytes"});
                return false;
            }
        }
    }
    return true;
}

void TlsEngine::feed(std::span<const std::byte> ciphertext) {
    if (m_status == Status::Failed || m_status == Status::PeerClosed || !acceptOpening(ciphertext)) {
        return;
    }
    m_input.insert(m_input.end(), ciphertext.begin(), ciphertext.end());
    if (m_status == Status::Handshaking) {
        handshake();
    }
}

void TlsEngine::handshake() {
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl);
    if (result == 1) {
        m_status = Status::Established;
        m_wasEstablished = true;
        return;
    }
    if (const int error = SSL_get_error(m_ssl, result); error != SSL_ERROR_WANT_READ) {
        failFromQueue(error);
    }
}

std::size_t TlsEngine::read(std::span<std::byte> plaintext) {
    std::size_t total = 0;
    while (m_status == Status::Established && total < plaintext.size()) {
        ERR_clear_error();
        std::size_t got = 0;
        const int result = SSL_read_ex(m_ssl, plaintext.data() + total, plaintext.size() - total, &got);
        if (refuseRenegotiation()) {
            break;
        }
        if (result == 1) {
            total += got;
            continue;
        }
        const int error = SSL_get_error(m_ssl, result);
        if (error == SSL_ERROR_WANT_READ) {
            break;
        }
        if (error == SSL_ERROR_ZERO_RETURN) {
            m_status = Status::PeerClosed;
        } else {
            failFromQueue(error);
        }
    }
    return total;
}

bool TlsEngine::write(std::span<const std::byte> plaintext) {
    if (m_status != Status::Established && m_status != Status::PeerClosed) {
        return false;
    }
    while (!plaintext.empty()) {
        ERR_clear_error();
        std::size_t written = 0;
        const int result = SSL_write_ex(m_ssl, plaintext.data(), plaintext.size(), &written);
        if (result != 1) {
            failFromQueue(SSL_get_error(m_ssl, result));
            return false;
        }
        plaintext = plaintext.subspan(written);
    }
    return true;
}

void TlsEngine::shutdown() {
    if (!m_wasEstablished || m_status == Status::Failed || std::exchange(m_shutdown, true)) {
        return;
    }
    ERR_clear_error();
    SSL_shutdown(m_ssl);
    ERR_clear_error();
}

} // namespace wayside::node
