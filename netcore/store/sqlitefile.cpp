// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/sqlitefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <windows.h>
#endif

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerFolder = ownerFile | QFileDevice::ExeOwner;

tl::unexpected<Error> unreadable(const QString& what, const QString& path) {
    return failure(ErrorCode::StoreUnavailable, Fault::Environment,
                   (what + u' ' + QDir::toNativeSeparators(path)).toStdString());
}

/// Every folder that has to be made gets owner-only rights; existing ones keep theirs.
Result<void> makeFolder(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists())
        return unreadable(u"the store's folder is a file:"_s, path);
    if (info.absolutePath() != path) {
        if (auto parent = makeFolder(info.absolutePath()); !parent)
            return parent;
    }
    if (!QDir().mkdir(path) || !QFile::setPermissions(path, ownerFolder))
        return unreadable(u"the store's folder cannot be made:"_s, path);
    return {};
}

} // namespace

Result<void> prepareSqliteFile(const QString& file) {
    const QFileInfo info(file);
    if (info.isDir())
        return unreadable(u"the store's file is a folder:"_s, file);
    if (auto folder = makeFolder(info.absolutePath()); !folder)
        return folder;
    if (info.exists())
        return {};
    QFile created(file);
    if (!created.open(QIODevice::ReadWrite, ownerFile))
        return unreadable(u"the store's file cannot be made:"_s, file);
    return {};
}

#ifdef Q_OS_UNIX

class StoreLock::Handle {
public:
    explicit Handle(int descriptor) : m_descriptor(descriptor) {}
    ~Handle() { ::close(m_descriptor); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

private:
    int m_descriptor;
};

Result<std::unique_ptr<StoreLock>> StoreLock::acquire(const QString& databaseFile) {
    const QString path = databaseFile + u".lock"_s;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return unreadable(u"the store's lock file cannot be opened:"_s, path);
    auto handle = std::make_unique<Handle>(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        return failure(ErrorCode::StoreUnavailable, Fault::Environment,
                       (u"the store is in use by another node: "_s + databaseFile).toStdString());
    }
    // A file system without locks (some network ones) is used unguarded rather than not at all.
    return std::unique_ptr<StoreLock>(new StoreLock(std::move(handle)));
}

#else

class StoreLock::Handle {
public:
    explicit Handle(HANDLE file) : m_file(file) {}
    ~Handle() { ::CloseHandle(m_file); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

private:
    HANDLE m_file;
};

Result<std::unique_ptr<StoreLock>> StoreLock::acquire(const QString& databaseFile) {
    const QString path = QDir::toNativeSeparators(databaseFile + u".lock"_s);
    const HANDLE file =
        ::CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), GENERIC_READ | GENERIC_WRITE, 0,
                      nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        if (::GetLastError() != ERROR_SHARING_VIOLATION)
            return unreadable(u"the store's lock file cannot be opened:"_s, path);
        return failure(ErrorCode::StoreUnavailable, Fault::Environment,
                       (u"the store is in use by another node: "_s + databaseFile).toStdString());
    }
    return std::unique_ptr<StoreLock>(new StoreLock(std::make_unique<Handle>(file)));
}

#endif

StoreLock::StoreLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
StoreLock::~StoreLock() = default;

} // namespace wayside::store
