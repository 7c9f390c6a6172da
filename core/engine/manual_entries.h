// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/ingest/unit_index.h"
#include "datasources/connectors/manual_connector.h"

#include <QJsonArray>

namespace ioc {

/// The kind of the ledger's entries that bring rows of a manual feed. Subject: the feed; body: {"v":1,"rows":[…]}.
constexpr QLatin1StringView kEntryAdded("entry.added");

/// Usage, with every row that would not pass and why, unless all rows fit the mapping of the feed as they would when
/// they came `now`; of many, the first. Steps from the values before are not checked: they make a value suspect, they
/// do not refuse it.
Result<void> checkEntry(const PackPtr &pack, const std::shared_ptr<const UnitIndex> &units, const FeedId &feed,
                        const QJsonArray &rows, Instant now);

/// The entries of a ledger, for the connector.
ManualEntries entriesOfLedger(const QString &ledgerFile);

} // namespace ioc
