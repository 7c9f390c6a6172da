// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"

#include <QString>
#include <QUrlQuery>

#include <optional>

namespace ioc::sim {

/// What every system is asked: rows that changed at or after `from` (`tu`), at most about `limit` of them
/// (`gioiHan`).
struct PageRequest
{
    static constexpr int kDefaultLimit = 1000;
    static constexpr int kMostRows = 100'000;

    Moment from{};
    int limit = kDefaultLimit;

    /// Nothing when a parameter cannot be read. Without `tu` from the beginning of history.
    static std::optional<PageRequest> read(const QUrlQuery &query, Day firstDay);
};

/// ISO 8601: a date, or a time with or without offset (then Vietnam's). A "+" that arrived as a space is
/// understood; fractions of a second are cut off.
std::optional<Moment> momentFromIso(QString text);

} // namespace ioc::sim
