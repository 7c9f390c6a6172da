// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/ingest/decoder.h"
#include "core/ingest/number_text.h"
#include "core/ingest/text_map.h"
#include "core/ingest/time_text.h"
#include "core/ingest/typed_value.h"
#include "core/ingest/unit_index.h"

#include <string>
#include <variant>

namespace ioc {

/// Turns one field's cell into a typed value as its mapping declares, or says why not. One thread.
class FieldReader
{
public:
    FieldReader(const FieldMapping &mapping, const Zone &zone);

    const FieldMapping &mapping() const { return m_mapping; }

    /// The value, or the reason for refusing it; texts in NFC, whatever they came in. Unit fields are read as text here
    /// and resolved by unitValue().
    std::variant<TypedValue, QString> read(const Cell &cell) const;

    /// The unit that bore the code of `value` on that day, or its name where the mapping allows names; or the reason
    /// why there is none.
    std::variant<TypedValue, QString> unitValue(const TypedValue &value, const UnitIndex &units, QDate on) const;

private:
    std::variant<TypedValue, QString> readComposed(const Cell &cell) const;
    std::variant<TypedValue, QString> absent() const;
    std::variant<TypedValue, QString> text(const Cell &cell) const;
    std::variant<TypedValue, QString> number(const Cell &cell) const;
    std::variant<TypedValue, QString> time(const Cell &cell) const;
    std::variant<TypedValue, QString> boolean(const Cell &cell) const;
    std::string_view momentOf(std::string_view text) const;

    FieldMapping m_mapping;
    NumberConvention m_convention;
    TimeFormat m_timeFormat;
    TimeFormat m_isoFormat; ///< of cells that say so, whatever the field declares for texts
    TextMap<std::string> m_words;
    std::vector<std::string> m_absent;
    mutable std::string m_made; ///< text that the cell does not hold as it is read, until the next read
};

} // namespace ioc
