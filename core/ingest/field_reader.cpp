// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/field_reader.h"

#include "core/ingest/composed_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace ioc {
namespace {

using Reading = std::variant<TypedValue, QString>;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FieldReader)
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::int64_t> wholeNumber(std::string_view digits)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

} // namespace

FieldReader::FieldReader(const FieldMapping &mapping, const Zone &zone)
    : m_mapping(mapping)
    , m_convention{mapping.decimalSign.toLatin1(), mapping.groupSign.toLatin1()}
    , m_timeFormat(mapping.format, zone)
    , m_isoFormat(QString(), zone)
{
    for (auto it = mapping.words.begin(); it != mapping.words.end(); ++it)
        m_words.emplace(composed(it.key()), composed(it.value()));
    for (const QString &word : mapping.absent)
        m_absent.push_back(composed(word));
}

Reading FieldReader::read(const Cell &cell) const
{
    if (cell.kind != Cell::Kind::Text)
        return readComposed(cell);
    const std::string_view text = composed(cell.text, m_made);
    if (text.data() == cell.text.data())
        return readComposed(cell);
    Cell whole = cell;
    whole.text = text;
    return readComposed(whole);
}

Reading FieldReader::readComposed(const Cell &cell) const
{
    if (cell.kind == Cell::Kind::Absent)
        return absent();
    if (cell.kind == Cell::Kind::Structure)
        return Texts::tr("a nested structure stands where a plain value is expected");
    if (cell.kind == Cell::Kind::Text) {
        const std::string_view content = trimmed(cell.text);
        if (content.empty() || std::find(m_absent.begin(), m_absent.end(), content) != m_absent.end())
            return absent();
    }
    if (isTime(m_mapping.type))
        return time(cell);
    switch (m_mapping.type) {
    case FieldType::Number:
    case FieldType::Integer:
        return number(cell);
    case FieldType::Boolean:
        return boolean(cell);
    default:
        return text(cell);
    }
}

Reading FieldReader::absent() const
{
    if (m_mapping.required && m_mapping.source != kPlaceSource) // which no row has
        return Texts::tr("the field is required and empty");
    return TypedValue{};
}

Reading FieldReader::text(const Cell &cell) const
{
    TypedValue value;
    value.kind = TypedValue::Kind::Text;
    if (cell.kind == Cell::Kind::Text) {
        value.text = trimmed(cell.text);
    } else if (cell.kind == Cell::Kind::Integer) {
        m_made = std::to_string(cell.integer);
        value.text = m_made;
    } else {
        return Texts::tr("a text is expected");
    }
    if (!m_words.empty()) {
        const auto found = m_words.find(value.text);
        if (found == m_words.end())
            return Texts::tr("the value is not in the declared list");
        value.text = found->second;
    }
    return value;
}

Reading FieldReader::number(const Cell &cell) const
{
    TypedValue value;
    value.kind = TypedValue::Kind::Number;
    switch (cell.kind) {
    case Cell::Kind::Integer:
        value.number = double(cell.integer);
        value.whole = cell.integer;
        break;
    case Cell::Kind::Number:
        value.number = cell.number;
        break;
    case Cell::Kind::Text: {
        const std::string_view content = trimmed(cell.text);
        const auto parsed = parseNumber(content, m_convention);
        if (!parsed)
            return m_convention.decimal == 0 && content.find_first_of(".,") != std::string_view::npos
                       ? Texts::tr("the decimal sign of this field is not declared, and numbers are never guessed")
                       : Texts::tr("this is no number in the declared convention");
        value.number = *parsed;
        value.whole = wholeNumber(content);
        break;
    }
    default:
        return Texts::tr("a number is expected");
    }
    if (!std::isfinite(value.number))
        return Texts::tr("the number is not finite");
    if (m_mapping.type == FieldType::Integer && value.number != std::floor(value.number))
        return Texts::tr("a whole number is expected");
    value.number = m_mapping.toMeasure(value.number * m_mapping.scale + m_mapping.offset);
    if (!std::isfinite(value.number))
        return Texts::tr("the number is not finite");
    if (value.whole && value.number != double(*value.whole))
        value.whole.reset();
    if (m_mapping.least && value.number < *m_mapping.least)
        return Texts::tr("the value lies below the least that is possible (%1)").arg(*m_mapping.least);
    if (m_mapping.greatest && value.number > *m_mapping.greatest)
        return Texts::tr("the value lies above the greatest that is possible (%1)").arg(*m_mapping.greatest);
    return value;
}

Reading FieldReader::time(const Cell &cell) const
{
    TypedValue value;
    value.kind = TypedValue::Kind::Time;
    if (m_mapping.type == FieldType::EpochSeconds || m_mapping.type == FieldType::EpochMillis) {
        const double unit = m_mapping.type == FieldType::EpochSeconds ? 1000 : 1;
        constexpr double kFarthest = 253402300800000.0; // the year 10000
        double ms = 0;
        if (cell.kind == Cell::Kind::Integer) {
            ms = double(cell.integer) * unit;
        } else if (cell.kind == Cell::Kind::Number) {
            ms = std::round(cell.number * unit);
        } else if (cell.kind == Cell::Kind::Text) {
            const auto parsed = parseNumber(trimmed(cell.text), {'.', 0});
            if (!parsed)
                return Texts::tr("this is no time in the declared format");
            ms = std::round(*parsed * unit);
        } else {
            return Texts::tr("a time is expected");
        }
        if (!(std::abs(ms) < kFarthest))
            return Texts::tr("this is no time in the declared format");
        value.time = fromMillis(std::int64_t(ms));
        return value;
    }
    if (cell.kind != Cell::Kind::Text)
        return Texts::tr("a time is expected");
    const auto parsed = (cell.isIsoTime ? m_isoFormat : m_timeFormat).parse(momentOf(cell.text));
    if (!parsed)
        return Texts::tr("this is no real date or time in the declared format");
    value.time = *parsed;
    return value;
}

/// Of a span of time the moment that is declared; other texts as they stand.
std::string_view FieldReader::momentOf(std::string_view text) const
{
    const size_t middle = m_mapping.ofSpan ? text.find('/') : std::string_view::npos;
    if (middle == std::string_view::npos)
        return text;
    return m_mapping.ofSpan == SpanMoment::Begin ? text.substr(0, middle) : text.substr(middle + 1);
}

Reading FieldReader::boolean(const Cell &cell) const
{
    TypedValue value;
    value.kind = TypedValue::Kind::Boolean;
    if (cell.kind == Cell::Kind::Boolean ||
        (cell.kind == Cell::Kind::Integer && (cell.integer == 0 || cell.integer == 1))) {
        value.boolean = cell.integer != 0;
        return value;
    }
    if (cell.kind == Cell::Kind::Text) {
        const auto found = m_words.find(trimmed(cell.text));
        const std::string_view word = found == m_words.end() ? trimmed(cell.text) : std::string_view(found->second);
        if (word == "true" || word == "1" || word == "false" || word == "0") {
            value.boolean = word == "true" || word == "1";
            return value;
        }
    }
    return Texts::tr("yes or no is expected");
}

Reading FieldReader::unitValue(const TypedValue &value, const UnitIndex &units, QDate on) const
{
    UnitIndex::Found found = units.byCode(value.text, on);
    if (m_mapping.byName && std::holds_alternative<QString>(found)) {
        const QString name = QString::fromUtf8(value.text.data(), qsizetype(value.text.size()));
        // A code that nobody bears is not a name.
        if (std::any_of(name.begin(), name.end(), [](QChar sign) { return sign.isLetter(); }))
            found = units.byName(name, on);
    }
    if (const auto *reason = std::get_if<QString>(&found))
        return *reason;
    TypedValue result = value;
    result.kind = TypedValue::Kind::Unit;
    result.unit = std::get<const AdministrativeUnit *>(found);
    return result;
}

} // namespace ioc
