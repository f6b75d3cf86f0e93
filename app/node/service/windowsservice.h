// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/node/service/servicestate.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace wayside::nodeprogram {

/// This process as a service of Windows. One a process; Windows only, without Qt.
///
/// Two threads of its own talk to the service manager: the dispatcher, which waits for controls, and the one
/// that the manager calls the service's main, which gives signs of life while the node starts or ends. The
/// node itself stays where it was, on the thread that made this.
class WindowsService {
public:
    /// `stopNode` is called once at most, on a thread of the manager's: it may post and must not wait.
    WindowsService(std::wstring name, std::function<void()> stopNode);
    /// Ends the service as failed if stopped() was not called.
    ~WindowsService();
    WindowsService(const WindowsService&) = delete;
    WindowsService& operator=(const WindowsService&) = delete;

    /// Returns once the manager knows that the service starts. 0, or an error of Windows';
    /// ERROR_FAILED_SERVICE_CONTROLLER_CONNECT when the manager did not start this process.
    std::uint32_t connect();
    void started();
    void stopping();
    /// The manager may end the process from here on.
    void stopped(std::uint32_t exitCode);

    enum class Event : std::uint8_t { Information, Warning, Failure };
    /// A line for the application log of Windows. Any thread.
    static void writeEvent(const std::wstring& source, Event event, const std::wstring& text);

    // For the functions that the manager calls.
    void serve();
    std::uint32_t handle(std::uint32_t control);
    static WindowsService* theOne();

private:
    enum class Connection : std::uint8_t { Waiting, Made, Failed };

    void dispatch();
    void send(const std::optional<ServiceStatus>& report);

    const std::wstring m_name;
    const std::function<void()> m_stopNode;
    std::mutex m_mutex; ///< of everything below, held while a report is sent
    std::condition_variable m_changed;
    ServiceState m_state;
    Connection m_connection = Connection::Waiting;
    std::uint32_t m_error = 0;
    void* m_handle = nullptr; ///< SERVICE_STATUS_HANDLE
    std::thread m_dispatcher;
};

} // namespace wayside::nodeprogram
