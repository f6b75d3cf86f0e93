// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/process/processfigures.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
// Needs the one above.
#include <psapi.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_MACOS
#include <array>
#include <mach/mach.h>
#include <sys/sysctl.h>
#endif
#ifdef Q_OS_LINUX
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#endif

namespace wayside::node {

namespace {

#ifdef Q_OS_UNIX
double secondsOf(const timeval& time) {
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

void readLimits(ProcessFigures& figures) {
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0)
        figures.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    rlimit descriptors{};
    if (getrlimit(RLIMIT_NOFILE, &descriptors) == 0 && descriptors.rlim_cur != RLIM_INFINITY)
        figures.mostDescriptors = qint64(descriptors.rlim_cur);
}
#endif

#ifdef Q_OS_LINUX
QByteArray contentOf(const char* path) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<double> bootTime() {
    const QByteArray text = contentOf("/proc/stat");
    const qsizetype at = text.indexOf("\nbtime ");
    if (at < 0)
        return std::nullopt;
    const qsizetype from = at + 7;
    return text.mid(from, text.indexOf('\n', from) - from).toDouble();
}

std::optional<double> startOfProcess() {
    // The name in parentheses may contain blanks: the 20th field behind it is the start in clock ticks.
    const QByteArray stat = contentOf("/proc/self/stat");
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const auto boot = bootTime();
    if (!boot || fields.size() <= 19)
        return std::nullopt;
    return *boot + fields.at(19).toDouble() / double(sysconf(_SC_CLK_TCK));
}

void readProc(ProcessFigures& figures) {
    const QByteArrayList pages = contentOf("/proc/self/statm").split(' ');
    if (pages.size() > 1)
        figures.residentBytes = pages.at(1).toLongLong() * sysconf(_SC_PAGESIZE);
    // One of those listed is the folder being read.
    const auto open = QDir(QStringLiteral("/proc/self/fd"))
                          .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!open.isEmpty())
        figures.openDescriptors = open.size() - 1;
    // The kernel works its start time out of the present clock: asked again it may be a second off, and a
    // figure that changes looks like a restart.
    static const std::optional<double> started = startOfProcess();
    figures.startedAtSeconds = started;
}
#endif

#ifdef Q_OS_MACOS
void readKernel(ProcessFigures& figures) {
    mach_task_basic_info_data_t task{};
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    if (task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&task), &count) ==
        KERN_SUCCESS)
        figures.residentBytes = qint64(task.resident_size);
    std::array<int, 4> process{CTL_KERN, KERN_PROC, KERN_PROC_PID, int(getpid())};
    kinfo_proc about{};
    std::size_t size = sizeof about;
    if (sysctl(process.data(), unsigned(process.size()), &about, &size, nullptr, 0) == 0 && size > 0)
        figures.startedAtSeconds = secondsOf(about.kp_proc.p_starttime);
}
#endif

#ifdef Q_OS_WIN
/// Windows counts in 100 ns.
double secondsOf(const FILETIME& time) {
    return double((quint64(time.dwHighDateTime) << 32U) + time.dwLowDateTime) / 1e7;
}

void readSystem(ProcessFigures& figures) {
    const HANDLE self = GetCurrentProcess();
    FILETIME created, ended, kernel, user;
    if (GetProcessTimes(self, &created, &ended, &kernel, &user)) {
        constexpr double epochIn1601 = 11'644'473'600; // seconds from Windows' epoch to that of Unix
        figures.cpuSeconds = secondsOf(kernel) + secondsOf(user);
        figures.startedAtSeconds = secondsOf(created) - epochIn1601;
    }
    PROCESS_MEMORY_COUNTERS memory{};
    if (K32GetProcessMemoryInfo(self, &memory, sizeof memory))
        figures.residentBytes = qint64(memory.WorkingSetSize);
    DWORD handles = 0;
    if (GetProcessHandleCount(self, &handles)) // of which a socket is one; there is no limit to tell
        figures.openDescriptors = handles;
}
#endif

} // namespace

ProcessFigures ProcessFigures::read() {
    ProcessFigures figures;
#ifdef Q_OS_WIN
    readSystem(figures);
#endif
#ifdef Q_OS_UNIX
    readLimits(figures);
#endif
#ifdef Q_OS_LINUX
    readProc(figures);
#endif
#ifdef Q_OS_MACOS
    readKernel(figures);
#endif
    return figures;
}

} // namespace wayside::node
