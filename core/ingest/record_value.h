// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record_fields.h"
#include "core/ingest/typed_value.h"

namespace ioc {

/// A field as a record keeps it, once its type has been read. Texts that are no UTF-8 get replacement characters.
RecordValue recordValue(const TypedValue &value, RecordFieldType type);

} // namespace ioc
