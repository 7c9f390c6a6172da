// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/bytes_view.h"
#include "core/store/database.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace ioc {

/// What a stored record adds to a series: numbers as the cache knows them.
struct StoredContribution
{
    std::int64_t measure = 0;
    std::int64_t series = 0;
    std::int64_t at = 0; ///< UTC ms of the bucket's start
    double weight = 1;
    bool hours = false; ///< its measure is rolled up by hour as well

    friend bool operator==(const StoredContribution &, const StoredContribution &) = default;
};

/// Packs contributions into a few bytes each, and back. Nothing for bytes that are no such pack.
QByteArray packContributions(std::span<const StoredContribution> contributions);
std::optional<std::vector<StoredContribution>> unpackContributions(std::string_view bytes);
inline std::optional<std::vector<StoredContribution>> unpackContributions(const QByteArray &bytes)
{
    return unpackContributions(viewOf(bytes));
}

/// Gives every contribution of every record in the cache, with the time at which its record came, and tells how many
/// records have damaged counts, which are left out. Any connection.
Result<std::int64_t> forEachContribution(Database &database,
                                         const std::function<void(const StoredContribution &, Instant received)> &take);

/// How many records the cache holds, of all feeds.
Result<std::int64_t> countRecords(Database &database);

} // namespace ioc
