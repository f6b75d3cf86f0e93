// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocationcount.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> live{0};
std::atomic<std::size_t> count{0};

// Each block remembers its size in front of itself, at the strictest fundamental alignment.
constexpr std::size_t headSize = alignof(std::max_align_t) > sizeof(std::size_t) ? alignof(std::max_align_t)
                                                                                 : sizeof(std::size_t);

} // namespace

namespace wayside::test {

std::size_t liveBytes() {
    return live;
}
std::size_t allocations() {
    return count;
}

} // namespace wayside::test

void* operator new(std::size_t size) {
    auto* block = static_cast<char*>(std::malloc(headSize + size));
    if (!block)
        throw std::bad_alloc();
    *reinterpret_cast<std::size_t*>(block) = size;
    live += size;
    ++count;
    return block + headSize;
}

void operator delete(void* pointer) noexcept {
    if (!pointer)
        return;
    char* block = static_cast<char*>(pointer) - headSize;
    live -= *reinterpret_cast<std::size_t*>(block);
    std::free(block);
}

void* operator new[](std::size_t size) {
    return operator new(size);
}
void operator delete[](void* pointer) noexcept {
    operator delete(pointer);
}
void operator delete(void* pointer, std::size_t) noexcept {
    operator delete(pointer);
}
void operator delete[](void* pointer, std::size_t) noexcept {
    operator delete(pointer);
}
