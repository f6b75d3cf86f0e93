// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A service that does nothing but start slowly, stop when it is asked to, and write down what happens: the
// node's dealings with the service manager, tried without the node. service FOLDER [FAIL]
#include "app/node/service/servicelog.h"
#include "app/node/service/windowsservice.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>

using namespace wayside::nodeprogram;

int main(int count, char** arguments) {
    if (count < 2)
        return 2;
    std::filesystem::path folder = arguments[1];
    if (folder == "--service")
        folder = "C:/ProgramData/Wayside/logs"; // Wine's services have no variable that says so
    ServiceLog log(folder / "service.log");
    if (!log.open())
        return 2;
    std::mutex mutex;
    std::condition_variable changed;
    bool isAsked = false;
    WindowsService service(L"wayside-try", [&] {
        log.write("asked to stop");
        const std::lock_guard lock(mutex);
        isAsked = true;
        changed.notify_all();
    });
    if (const auto error = service.connect(); error != 0) {
        std::printf("not started by the service manager: %u\n", unsigned(error));
        return 3;
    }
    log.write("connected");
    std::this_thread::sleep_for(2 * ServiceState::beatInterval); // long enough for signs of life
    WindowsService::writeEvent(L"wayside-try", WindowsService::Event::Information, L"The service runs.");
    log.write("started");
    service.started();
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return isAsked; });
    }
    std::this_thread::sleep_for(ServiceState::beatInterval);
    log.write("stopped");
    service.stopped(0);
    return 0;
}
