// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_tidy.h"

#include "core/base/memory_use.h"

#include <QThreadPool>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kAfterStart = 10s;
constexpr auto kEvery = 10min;

} // namespace

MemoryTidy::MemoryTidy()
{
    m_timer.callOnTimeout([this] {
        m_timer.setInterval(kEvery);
        QThreadPool::globalInstance()->start(giveFreeMemoryBack);
    });
}

void MemoryTidy::start()
{
    m_timer.start(kAfterStart);
}

} // namespace ioc
