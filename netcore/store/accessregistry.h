// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/accessdirectory.h"

#include <functional>
#include <mutex>
#include <QObject>
#include <QSet>

namespace wayside::store {

class Store;

/// A token fresh from issueToken(): the only time its plain value is known, unless the node reveals tokens.
struct IssuedToken {
    AuthorizationToken token;
    QByteArray plain; ///< a secret
};

/// The access tables, owned: checks a change, writes it through the store, and when it is durable swaps the
/// snapshot and answers. Lives on one thread with an event loop, where its functions are called and `done`
/// comes back; snapshot() may be asked from any thread. `done` is dropped when the registry is gone.
///
/// Errors beside the store's own: InvalidArgument (names the field), NotFound, Conflict.
class AccessRegistry : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// The store must outlive the registry.
    explicit AccessRegistry(Store& store, QObject* parent = nullptr);

    /// Reads everything from the store; before that the snapshot is empty and admits nobody.
    void load(Done<void> done);
    AccessDirectory::Snapshot snapshot() const; ///< never null

    void addAccount(const QString& name, Done<Account> done); ///< 1..50 characters
    void renameAccount(const QString& uuid, const QString& name, Done<Account> done);
    void removeAccount(const QString& uuid, Done<void> done);
    void addDomain(Domain domain, Done<Domain> done); ///< its name is lower-cased
    void changeDomain(Domain domain, Done<Domain> done);
    void removeDomain(const QString& name, Done<void> done);
    void addTlc(const QString& domain, const QString& account, const QString& identifier, Done<Tlc> done);
    void changeTlc(Tlc tlc, Done<Tlc> done); ///< identifier and account; the domain stays
    void removeTlc(const QString& uuid,
                   Done<Tlc> done); ///< answers what it was, so that its sessions can be ended
    /// An empty uuid is filled in.
    void addAuthorization(Authorization authorization, Done<Authorization> done);
    void changeAuthorization(Authorization authorization, Done<Authorization> done); ///< role and identifiers
    /// Answers the uuids of the tokens that went with it.
    void removeAuthorization(const QString& uuid, Done<QStringList> done);
    /// `reveal`: keep the plain value (--reveal-tokens).
    void issueToken(const QString& authorizationUuid, qint64 nowMs, bool reveal, Done<IssuedToken> done);
    /// Hands a token over to another authorization. Sessions that were made with it are revoked by that.
    void changeToken(const QString& uuid, const QString& authorizationUuid, Done<AuthorizationToken> done);
    void revokeToken(const QString& uuid, Done<void> done);
    void addPayloadPolicy(PayloadPolicy policy, Done<PayloadPolicy> done);
    void changePayloadPolicy(PayloadPolicy policy, Done<PayloadPolicy> done);
    void removePayloadPolicy(const QString& uuid, Done<void> done);

Q_SIGNALS:
    void changed(); ///< the snapshot is a new one
    void written(); ///< by a change of ours that is durable now, after changed()

private:
    using Update = std::function<AccessDirectory::Snapshot(const AccessDirectory&)>;
    template <typename T>
    std::function<void(Result<void>)> swapThen(T answer, Update update, Done<T> done);
    /// Saves what was checked; `answer` is what `done` gets when it is durable.
    template <typename Record, typename T>
    void save(const Record& record, T answer, Done<T> done);
    template <typename Record>
    void save(const Record& record, Done<Record> done) {
        save(record, record, std::move(done));
    }
    using StoreRemoval = void (Store::*)(QString key, QObject* context, Done<void> done);
    using SnapshotRemoval = AccessDirectory::Snapshot (AccessDirectory::*)(const QString& key) const;
    template <typename T>
    void remove(const QString& key, StoreRemoval stored, SnapshotRemoval seen, T answer, Done<T> done);
    void remove(const QString& key, StoreRemoval stored, SnapshotRemoval seen, Done<void> done);
    void swap(AccessDirectory::Snapshot next);

    Store& m_store;
    QHash<QString, int>
        m_tlcsOnTheirWay; ///< by domain: asked for, not yet in the snapshot; they count for its limit
    /// Keys whose removal is on its way: a change that came now would bring back what is about to go.
    QSet<QString> m_leaving;
    mutable std::mutex m_mutex; ///< guards m_snapshot: written here, read from any thread
    AccessDirectory::Snapshot m_snapshot;
};

} // namespace wayside::store
