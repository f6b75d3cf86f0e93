// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/replygate.h"

#include <functional>
#include <memory>
#include <utility>

namespace wayside::store {

class Database;

enum class RequestKind : std::uint8_t {
    Read,
    Write,
    KeptWrite, ///< not given up when the store fails; tried again
};

/// One request on its way through the store. run() may be called several times; reply() once, at the end.
class Request {
public:
    Request(RequestKind kind, std::shared_ptr<ReplyGate> gate) : m_kind(kind), m_gate(std::move(gate)) {}
    virtual ~Request() = default;
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;

    RequestKind kind() const { return m_kind; }
    bool isKept() const { return m_kind == RequestKind::KeptWrite; }
    /// Null: the reply runs on the store's thread.
    const std::shared_ptr<ReplyGate>& gate() const { return m_gate; }

    virtual bool run(Database& database) = 0; ///< false: the request failed, its changes are to be undone
    virtual void fail(const Error& error) = 0;
    virtual ReplyGate::Reply reply() = 0; ///< empty when nobody wants to know

private:
    RequestKind m_kind;
    std::shared_ptr<ReplyGate> m_gate;
};

template <typename T>
class TypedRequest final : public Request {
public:
    using Work = std::function<Result<T>(Database&)>;
    using Done = std::function<void(Result<T>)>;

    TypedRequest(RequestKind kind, std::shared_ptr<ReplyGate> gate, Work work, Done done)
        : Request(kind, std::move(gate))
        , m_work(std::move(work))
        , m_done(std::move(done)) {}

    bool run(Database& database) override {
        m_outcome = m_work(database);
        return m_outcome.has_value();
    }
    void fail(const Error& error) override { m_outcome = tl::unexpected<Error>(error); }
    ReplyGate::Reply reply() override {
        if (!m_done)
            return {};
        return [done = std::move(m_done), outcome = std::move(m_outcome)]() mutable {
            done(std::move(outcome));
        };
    }

private:
    Work m_work;
    Done m_done;
    Result<T> m_outcome = failure(ErrorCode::Internal, Fault::Local, "the request was not run");
};

} // namespace wayside::store
