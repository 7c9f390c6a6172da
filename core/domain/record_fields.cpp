// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/record_fields.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<RecordFieldType, 6> kTypes{{{RecordFieldType::Text, "text"},
                                            {RecordFieldType::Integer, "integer"},
                                            {RecordFieldType::Real, "real"},
                                            {RecordFieldType::Boolean, "boolean"},
                                            {RecordFieldType::Time, "time"},
                                            {RecordFieldType::Unit, "unit"}}};

} // namespace

QString toString(RecordFieldType type)
{
    return wordOf(kTypes, type);
}

std::optional<RecordFieldType> recordFieldTypeFromString(const QString &text)
{
    return valueOf(kTypes, text);
}

} // namespace ioc
