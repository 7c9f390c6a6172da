// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/record_layout.h"

namespace ioc {

/// The values of a version that is no longer in force, in the order of RecordLayout::fields(). Nothing when the bytes
/// are damaged.
std::optional<std::vector<RecordValue>> pastValues(const RecordLayout &layout, const QString &key, std::int64_t version,
                                                   const QByteArray &packed);

/// A record as it stood at an earlier moment.
struct PastRecord
{
    std::int64_t no = 0;
    QString key;
    Instant version;
    Instant received;
    QByteArray contributions;        ///< packed, see record_contributions.h
    std::vector<RecordValue> values; ///< in the order of RecordLayout::fields()
    std::optional<Instant> dated;    ///< what the column asked for holds
};

/// The records of a feed that stood at `known` in a version that was replaced since: by date, those without one first,
/// then by number. StorageCorrupt when one of them is damaged. Any connection; one thread at a time.
Result<std::vector<PastRecord>> recordsReplacedSince(Database &database, std::int64_t feed, const RecordLayout &layout,
                                                     const QString &dateColumn, Instant known);

} // namespace ioc
