// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace ioc {

/// What a field of one row was: what kind of value, and how large a number the mapping made of it.
struct FieldShape
{
    enum Kind : std::uint8_t { Absent, Text, Number, Boolean, Other };

    Kind kind = Absent;
    std::optional<int> magnitude; ///< the number lies in [2^n, 2^(n+1)), sign aside; nothing for 0 and for no number

    friend bool operator==(const FieldShape &, const FieldShape &) = default;
};

/// Of each field, in the mapping's order.
using RowShape = std::vector<FieldShape>;

/// The shapes of a feed's newest rows, over payloads that are too small to be judged by themselves: of a station that
/// sends a value at a time nothing else would show that it has changed. A value type, of bounded size.
class RecentRows
{
public:
    static constexpr std::size_t kMost = 20;

    /// The newest last. Gives the rows that had to go, the oldest first.
    std::vector<RowShape> add(const std::vector<RowShape> &rows);

    /// Nothing is left; the rows to come are judged by themselves.
    void clear();

    const std::deque<RowShape> &rows() const { return m_rows; }

    /// They differ from what was learnt: nothing is learnt of them.
    bool hasDrifted = false;

    QCborMap toCbor() const;

    /// What can be read of it for so many fields; else nothing.
    static RecentRows fromCbor(const QCborMap &map, std::size_t fields);

    friend bool operator==(const RecentRows &, const RecentRows &) = default;

private:
    std::deque<RowShape> m_rows;
};

} // namespace ioc
