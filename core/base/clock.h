// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace ioc {

/// A point in time: UTC, in milliseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

constexpr std::int64_t toMillis(Instant instant)
{
    return instant.time_since_epoch().count();
}
constexpr Instant fromMillis(std::int64_t ms)
{
    return Instant(Milliseconds(ms));
}

/// Where "now" comes from. Everything that needs the time is given one; nothing else reads the system's clock.
/// Implementations may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override
    {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
};

/// A clock that stands still: `--at TIME`.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at)
        : m_at(at)
    {
    }
    Instant now() const override { return m_at; }

private:
    Instant m_at;
};

} // namespace ioc
