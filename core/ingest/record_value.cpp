// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/record_value.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr double kMostWhole = 9'007'199'254'740'992.0; // 2⁵³: beyond it neighbours in double are further apart than one

std::string utf8(std::string_view text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
    // Through QString, so that broken UTF-8 does not enter the cache.
    return ascii ? std::string(text) : QString::fromUtf8(text.data(), qsizetype(text.size())).toStdString();
}

} // namespace

RecordValue recordValue(const TypedValue &value, RecordFieldType type)
{
    switch (value.kind) {
    case TypedValue::Kind::Absent:
        break;
    case TypedValue::Kind::Text:
        return utf8(value.text);
    case TypedValue::Kind::Number:
        if (type == RecordFieldType::Integer && std::abs(value.number) <= kMostWhole)
            return std::int64_t(value.number);
        return value.number;
    case TypedValue::Kind::Time:
        return std::int64_t(toMillis(value.time));
    case TypedValue::Kind::Boolean:
        return std::int64_t(value.boolean ? 1 : 0);
    case TypedValue::Kind::Unit:
        return value.unit->id.toString().toStdString();
    }
    return {};
}

} // namespace ioc
