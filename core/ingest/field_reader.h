// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/unit.h"
#include "core/ingest/decoder.h"
#include "core/ingest/number_text.h"
#include "core/ingest/time_text.h"
#include "core/ingest/typed_value.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <string>
#include <variant>

namespace ioc {

/// A string map that is asked with views, without making strings.
struct TextHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <typename T>
using TextMap = boost::unordered_flat_map<std::string, T, TextHash, std::equal_to<>>;

/// Units by the code that they bore, for look-ups with a date.
using UnitsByCode = TextMap<std::vector<const AdministrativeUnit *>>;
UnitsByCode unitsByCode(const UnitRegistry &units);

/// Turns one field's cell into a typed value as its mapping declares, or says why not. One thread.
class FieldReader
{
public:
    FieldReader(const FieldMapping &mapping, const Zone &zone);

    const FieldMapping &mapping() const { return m_mapping; }

    /// The value, or the reason for refusing it. Unit fields are read as text here and resolved by unitValue().
    std::variant<TypedValue, QString> read(const Cell &cell) const;

    /// The unit that bore the code of `value` on that day, or the reason why there is none.
    static std::variant<TypedValue, QString> unitValue(const TypedValue &value, const UnitsByCode &units, QDate on);

private:
    std::variant<TypedValue, QString> absent() const;
    std::variant<TypedValue, QString> text(const Cell &cell) const;
    std::variant<TypedValue, QString> number(const Cell &cell) const;
    std::variant<TypedValue, QString> time(const Cell &cell) const;
    std::variant<TypedValue, QString> boolean(const Cell &cell) const;

    FieldMapping m_mapping;
    NumberConvention m_convention;
    TimeFormat m_timeFormat;
    TimeFormat m_isoFormat; ///< of cells that say so, whatever the field declares for texts
    TextMap<std::string> m_words;
    std::vector<std::string> m_absent;
    mutable std::string m_digits; ///< text of an integer cell, until the next read
};

} // namespace ioc
