// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace ioc::sim {

/// Time that begins at a moment and passes `speed` times as fast as the machine's. Any thread.
class SimulatedClock final : public Clock
{
public:
    SimulatedClock(Instant start, double speed)
        : m_start(start)
        , m_speed(speed)
    {
    }

    Instant now() const override
    {
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - m_began;
        return m_start + std::chrono::duration_cast<Milliseconds>(elapsed * m_speed);
    }

private:
    Instant m_start;
    double m_speed;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

} // namespace ioc::sim
