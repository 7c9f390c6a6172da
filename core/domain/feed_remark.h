// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace ioc {

/// Something about a feed's rows that an operator should look into, though they landed.
struct FeedRemark
{
    enum class Kind : std::uint8_t {
        FieldGone,    ///< a field that had been there is in no row
        TypeChanged,  ///< it was a text and is a number, or the other way
        ScaleChanged, ///< its numbers lie far from those it had; they are suspect
        Jump,         ///< values further from the one before than is declared; they are suspect
        CounterReset, ///< a counter began again; the increases over it are suspect
        LateReading,  ///< readings of a counter that came too late to say anything
        Contradiction ///< one payload says two things of one series and time; the later row is taken, as suspect
    };

    Kind kind = Kind::FieldGone;
    QString field;          ///< of the mapping
    QString text;           ///< one sentence
    std::int64_t count = 1; ///< values or rows that it is about

    friend bool operator==(const FeedRemark &, const FeedRemark &) = default;
};
QString toString(FeedRemark::Kind kind); ///< "field_gone", "type_changed" …
std::optional<FeedRemark::Kind> feedRemarkKindFromString(const QString &text);

/// A remark as it is kept.
struct KeptRemark
{
    FeedRemark remark; ///< as it was told last
    Instant firstSeen;
    Instant lastSeen;
    std::int64_t times = 1; ///< payloads that gave it

    friend bool operator==(const KeptRemark &, const KeptRemark &) = default;
};

} // namespace ioc
