// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_values.h"

#include "core/store/codec/varint.h"

#include <bit>
#include <cstring>

namespace ioc {
namespace {

enum class Kind : std::uint8_t { Integer, Real, Text };

template <typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void appendHead(QByteArray &out, std::int64_t column, Kind kind)
{
    appendVarint(out, std::uint64_t(column) * 4 + std::uint64_t(kind));
}

std::optional<RecordValue> readValue(ByteReader &reader, Kind kind)
{
    switch (kind) {
    case Kind::Integer:
        if (const auto integer = reader.signedVarint())
            return RecordValue(*integer);
        break;
    case Kind::Real:
        if (const auto bits = reader.bytes(sizeof(double))) {
            double real = 0;
            std::memcpy(&real, bits->data(), sizeof real);
            return RecordValue(real);
        }
        break;
    case Kind::Text:
        if (const auto length = reader.varint()) {
            if (const auto text = reader.bytes(size_t(*length)))
                return RecordValue(std::string(*text));
        }
        break;
    }
    return std::nullopt;
}

} // namespace

void setValue(Statement &statement, int position, const RecordValue &value)
{
    std::visit(Overloaded{[&](std::monostate) { statement.set(position, nullptr); },
                          [&](const std::string &text) { statement.set(position, std::string_view(text)); },
                          [&](auto number) { statement.set(position, number); }},
               value);
}

RecordValue valueAt(const Statement &row, int column, RecordFieldType type)
{
    if (row.isNull(column))
        return {};
    switch (type) {
    case RecordFieldType::Text:
    case RecordFieldType::Unit:
        return std::string(row.textView(column));
    case RecordFieldType::Real:
        return row.real(column);
    case RecordFieldType::Integer:
    case RecordFieldType::Boolean:
    case RecordFieldType::Time:
        break;
    }
    return row.isReal(column) ? RecordValue(row.real(column)) : RecordValue(row.integer(column));
}

// Each: column·4 + kind, then a signed varint, eight bytes, or a length and so many bytes.
QByteArray packValues(const NumberedValues &values)
{
    QByteArray out;
    for (const auto &[column, value] : values) {
        if (const auto *integer = std::get_if<std::int64_t>(&value)) {
            appendHead(out, column, Kind::Integer);
            appendSigned(out, *integer);
        } else if (const auto *real = std::get_if<double>(&value)) {
            appendHead(out, column, Kind::Real);
            out.append(reinterpret_cast<const char *>(real), sizeof *real);
        } else if (const auto *text = std::get_if<std::string>(&value)) {
            appendHead(out, column, Kind::Text);
            appendVarint(out, text->size());
            out.append(text->data(), qsizetype(text->size()));
        }
    }
    return out;
}

std::optional<NumberedValues> unpackValues(std::string_view bytes)
{
    NumberedValues values;
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        const auto head = reader.varint();
        if (!head || (*head & 3) > std::uint64_t(Kind::Text))
            return std::nullopt;
        auto value = readValue(reader, Kind(*head & 3));
        if (!value)
            return std::nullopt;
        values.insert_or_assign(std::int64_t(*head >> 2), std::move(*value));
    }
    return values;
}

} // namespace ioc
