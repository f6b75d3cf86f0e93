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
    /// Takes back what run() did and fail() denied.
    virtual Result<void> undo(Database& database) = 0;

    /// Whether it was part of a transaction of which nobody knows if it was committed.
    bool isDoubtful() const { return m_isDoubtful; }
    void setDoubtful(bool isDoubtful) { m_isDoubtful = isDoubtful; }

private:
    RequestKind m_kind;
    std::shared_ptr<ReplyGate> m_gate;
    bool m_isDoubtful = false;
};

template <typename T>
class TypedRequest final : public Request {
public:
    using Work = std::function<Result<T>(Database&)>;
    using Done = std::function<void(Result<T>)>;
    using Undo = std::function<Result<void>(Database&)>;

    TypedRequest(RequestKind kind, std::shared_ptr<ReplyGate> gate, Work work, Done done, Undo undo = {})
        : Request(kind, std::move(gate))
        , m_work(std::move(work))
        , m_done(std::move(done))
        , m_undo(std::move(undo)) {}

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
    Result<void> undo(Database& database) override { return m_undo ? m_undo(database) : Result<void>(); }

private:
    Work m_work;
    Done m_done;
    Undo m_undo;
    Result<T> m_outcome = failure(ErrorCode::Internal, Fault::Local, "the request was not run");
};

} // namespace wayside::store
