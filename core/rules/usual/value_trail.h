// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <map>
#include <optional>

namespace ioc {

/// A change from one moment to another.
struct ValueChange
{
    double by = 0;       ///< value then to value now: above 0 it rose
    Milliseconds within; ///< from the one to the other by data time: the time asked for or a little more

    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};

/// The recent past of one value, by data time: as much of it as its change over a fixed time needs. Bounded: 64 slots
/// of that time keep their newest value each, so a value stands for at most one slot too long. One thread.
class ValueTrail
{
public:
    explicit ValueTrail(Milliseconds over);

    /// Takes a value, in any order of time; of the same time the later call holds. What is older than needed for the
    /// newest value is forgotten.
    void take(Instant at, double value);

    /// The value that stood `over` before `at`: the newest of that time or before. Nothing when that one is older by
    /// another half of `over` or more: then nobody knows what stood.
    std::optional<double> valueBefore(Instant at) const;

    /// How the newest value differs from the one that stood `over` before it.
    std::optional<ValueChange> change() const;

    size_t size() const { return m_values.size(); }

private:
    struct Entry
    {
        Instant at;
        double value = 0;
    };

    const Entry *standing(Instant at) const;
    std::int64_t slotOf(Instant at) const;

    Milliseconds m_over;
    std::map<std::int64_t, Entry> m_values; ///< by slot
};

} // namespace ioc
