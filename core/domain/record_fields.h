// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ioc {

/// What a field of a record is once it has been read.
enum class RecordFieldType { Text, Integer, Real, Boolean, Time, Unit };
QString toString(RecordFieldType type); ///< "text", "integer", "real", "boolean", "time", "unit"
std::optional<RecordFieldType> recordFieldTypeFromString(const QString &text);

/// A value of a record: nothing, a whole number (booleans as 0 and 1, times in UTC ms), a real number, or UTF-8 text
/// (units as the id of the unit that bore the code). Whole numbers past 2⁵³ are real numbers.
using RecordValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct RecordField
{
    QString name;
    RecordFieldType type = RecordFieldType::Text;
    bool dates = false; ///< a count takes its time from it

    friend bool operator==(const RecordField &, const RecordField &) = default;
};

/// The fields of a feed's records, in the order of its mapping.
struct RecordFields
{
    std::vector<RecordField> list;
    int key = -1;     ///< position of the field that is the record's key
    int version = -1; ///< position of the field with the time of the last change

    friend bool operator==(const RecordFields &, const RecordFields &) = default;
};

} // namespace ioc
