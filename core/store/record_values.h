// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record_fields.h"
#include "core/store/statement.h"

#include <map>

namespace ioc {

/// Binds a value to a parameter of a statement that was started. Texts must live until it has run.
void setValue(Statement &statement, int position, const RecordValue &value);

/// A value of a column that was declared for a type.
RecordValue valueAt(const Statement &row, int column, RecordFieldType type);

/// Values by the number of their column.
using NumberedValues = std::map<std::int64_t, RecordValue>;

/// Packs values into few bytes, and back; absent ones take none. Nothing for bytes that are no such pack.
QByteArray packValues(const NumberedValues &values);
std::optional<NumberedValues> unpackValues(std::string_view bytes);

} // namespace ioc
