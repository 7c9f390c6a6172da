// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "tests/support.h"

#include <atomic>

namespace ioc::test {

/// A clock that the test moves; any thread may look at it.
class HandClock final : public Clock
{
public:
    explicit HandClock(Instant at = {})
        : m_ms(toMillis(at))
    {
    }

    Instant now() const override { return fromMillis(m_ms); }
    void set(Instant at) { m_ms = toMillis(at); }
    void advance(Milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<std::int64_t> m_ms;
};

} // namespace ioc::test
