// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/service/windowsservice.h"

#include <array>
#include <utility>

#include <windows.h>

namespace wayside::nodeprogram {

namespace {

WindowsService* instance = nullptr; // set before the dispatcher's thread starts, cleared after it has ended

void WINAPI serviceMain(DWORD, LPWSTR*) {
    WindowsService::theOne()->serve();
}

DWORD WINAPI controlHandler(DWORD control, DWORD, void*, void* service) {
    return static_cast<WindowsService*>(service)->handle(control);
}

/// When a user logs off, whose business the node is not, or the system shuts down, which the manager tells:
/// without this the run-time library would end the process.
BOOL WINAPI ignoreSessionEnds(DWORD event) {
    return event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT;
}

ServiceControl meaningOf(DWORD control) {
    switch (control) {
    case SERVICE_CONTROL_STOP:
        return ServiceControl::Stop;
    case SERVICE_CONTROL_SHUTDOWN:
        return ServiceControl::Shutdown;
    case SERVICE_CONTROL_PRESHUTDOWN:
        return ServiceControl::PreShutdown;
    case SERVICE_CONTROL_INTERROGATE:
        return ServiceControl::Interrogate;
    default:
        return ServiceControl::Other;
    }
}

DWORD numberOf(ServicePhase phase) {
    switch (phase) {
    case ServicePhase::StartPending:
        return SERVICE_START_PENDING;
    case ServicePhase::Running:
        return SERVICE_RUNNING;
    case ServicePhase::StopPending:
        return SERVICE_STOP_PENDING;
    case ServicePhase::Stopped:
        break;
    }
    return SERVICE_STOPPED;
}

SERVICE_STATUS statusOf(const ServiceStatus& report) {
    SERVICE_STATUS status = {};
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = numberOf(report.phase);
    if (report.acceptsStop)
        status.dwControlsAccepted =
            SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN | SERVICE_ACCEPT_PRESHUTDOWN;
    status.dwWin32ExitCode = report.exitCode == 0 ? NO_ERROR : ERROR_SERVICE_SPECIFIC_ERROR;
    status.dwServiceSpecificExitCode = report.exitCode;
    status.dwCheckPoint = report.checkPoint;
    status.dwWaitHint = DWORD(std::chrono::milliseconds(report.waitHint).count());
    return status;
}

} // namespace

WindowsService::WindowsService(std::wstring name, std::function<void()> stopNode)
    : m_name(std::move(name))
    , m_stopNode(std::move(stopNode)) {
    instance = this;
}

WindowsService::~WindowsService() {
    stopped(ERROR_PROCESS_ABORTED);
    if (m_dispatcher.joinable())
        m_dispatcher.join();
    instance = nullptr;
}

WindowsService* WindowsService::theOne() {
    return instance;
}

std::uint32_t WindowsService::connect() {
    SetConsoleCtrlHandler(ignoreSessionEnds, TRUE);
    m_dispatcher = std::thread([this] { dispatch(); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_connection != Connection::Waiting; });
    return m_error;
}

void WindowsService::dispatch() {
    std::wstring name = m_name;
    const std::array<SERVICE_TABLE_ENTRYW, 2> table{{{name.data(), serviceMain}, {nullptr, nullptr}}};
    if (StartServiceCtrlDispatcherW(table.data()))
        return; // the service has come and gone
    const std::lock_guard lock(m_mutex);
    m_error = GetLastError();
    m_connection = Connection::Failed;
    m_changed.notify_all();
}

void WindowsService::serve() {
    std::unique_lock lock(m_mutex);
    const SERVICE_STATUS_HANDLE handle = RegisterServiceCtrlHandlerExW(m_name.c_str(), controlHandler, this);
    m_handle = handle;
    m_error = handle ? NO_ERROR : GetLastError();
    m_connection = handle ? Connection::Made : Connection::Failed;
    m_changed.notify_all();
    if (!handle)
        return;
    send(m_state.report());
    while (m_state.report().phase != ServicePhase::Stopped) {
        if (m_changed.wait_for(lock, ServiceState::beatInterval) == std::cv_status::timeout)
            send(m_state.beat());
    }
}

std::uint32_t WindowsService::handle(std::uint32_t control) {
    bool stopNode = false;
    {
        const std::lock_guard lock(m_mutex);
        const ServiceState::Answer answer = m_state.control(meaningOf(control));
        if (!answer.isHandled)
            return ERROR_CALL_NOT_IMPLEMENTED;
        send(answer.report);
        stopNode = answer.stopNode;
    }
    if (stopNode)
        m_stopNode();
    return NO_ERROR;
}

void WindowsService::started() {
    bool stopNode = false;
    {
        const std::lock_guard lock(m_mutex);
        const ServiceState::Answer answer = m_state.started();
        send(answer.report);
        stopNode = answer.stopNode;
    }
    if (stopNode)
        m_stopNode();
}

void WindowsService::stopping() {
    const std::lock_guard lock(m_mutex);
    send(m_state.stopping());
}

void WindowsService::stopped(std::uint32_t exitCode) {
    const std::lock_guard lock(m_mutex);
    send(m_state.stopped(exitCode));
    m_changed.notify_all();
}

void WindowsService::send(const std::optional<ServiceStatus>& report) {
    if (!report || !m_handle)
        return;
    SERVICE_STATUS status = statusOf(*report);
    SetServiceStatus(static_cast<SERVICE_STATUS_HANDLE>(m_handle), &status);
}

void WindowsService::writeEvent(const std::wstring& source, Event event, const std::wstring& text) {
    const HANDLE log = RegisterEventSourceW(nullptr, source.c_str());
    if (!log)
        return; // the file has the line as well
    const WORD type = event == Event::Failure   ? EVENTLOG_ERROR_TYPE
                      : event == Event::Warning ? EVENTLOG_WARNING_TYPE
                                                : EVENTLOG_INFORMATION_TYPE;
    const wchar_t* line = text.c_str();
    // Numbers from 1 to 1000 are those that the system's own EventCreate.exe has the words "%1" for.
    constexpr DWORD identifier = 1;
    ReportEventW(log, type, 0, identifier, nullptr, 1, 0, &line, nullptr);
    DeregisterEventSource(log);
}

} // namespace wayside::nodeprogram
