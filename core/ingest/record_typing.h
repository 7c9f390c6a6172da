// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/compiled_feed.h"

namespace ioc {

/// Reads the JSON body of a record, as version 1 of the program stored it (the fields of the mapping under their
/// names there), into the values that the mapping declares. A field that is not there or cannot be read is absent. Pure
/// but for its own state; one thread.
class RecordTyping
{
public:
    /// The feed has records.
    RecordTyping(PackPtr pack, const FeedDefinition &feed, std::shared_ptr<const UnitIndex> units);

    std::vector<RecordValue> values(const QByteArray &body);

private:
    std::vector<TypedValue> read(const QJsonObject &json, std::vector<std::string> &texts) const;

    CompiledFeed m_feed;
};

} // namespace ioc
