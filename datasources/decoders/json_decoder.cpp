// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_decoder.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <algorithm>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(JsonDecoder)
};

Cell cellOf(simdjson::simdjson_result<dom::element> found)
{
    Cell cell;
    dom::element element;
    if (found.get(element) != simdjson::SUCCESS)
        return cell;
    switch (element.type()) {
    case dom::element_type::STRING:
        cell.kind = Cell::Kind::Text;
        cell.text = element.get_string().value_unsafe();
        break;
    case dom::element_type::INT64:
        cell.kind = Cell::Kind::Integer;
        cell.integer = element.get_int64().value_unsafe();
        break;
    case dom::element_type::UINT64: // beyond 64 signed bits: as a number it would lose digits, so it is refused as an
                                    // id
        cell.kind = Cell::Kind::Number;
        cell.number = double(element.get_uint64().value_unsafe());
        break;
    case dom::element_type::DOUBLE:
        cell.kind = Cell::Kind::Number;
        cell.number = element.get_double().value_unsafe();
        break;
    case dom::element_type::BOOL:
        cell.kind = Cell::Kind::Boolean;
        cell.integer = element.get_bool().value_unsafe() ? 1 : 0;
        break;
    case dom::element_type::NULL_VALUE:
        break;
    case dom::element_type::ARRAY:
    case dom::element_type::OBJECT:
        cell.kind = Cell::Kind::Structure;
        break;
    }
    return cell;
}

/// A pointer of one step ("/maHoSo") is a plain member look-up, without parsing the pointer for every row.
struct Source
{
    std::string pointer;
    std::string member; ///< set when the pointer is one plain step
};

std::vector<Source> sourcesOf(const std::vector<QString> &names)
{
    std::vector<Source> sources;
    for (const QString &name : names) {
        Source source{name.toStdString(), {}};
        const bool plain = source.pointer.size() > 1 && source.pointer.find('/', 1) == std::string::npos &&
                           source.pointer.find('~') == std::string::npos;
        if (plain)
            source.member = source.pointer.substr(1);
        sources.push_back(std::move(source));
    }
    return sources;
}

class RowGiver
{
public:
    RowGiver(const std::vector<QString> &names, RowSink &sink)
        : m_sources(sourcesOf(names))
        , m_cells(names.size())
        , m_sink(sink)
    {
    }

    bool give(dom::element row)
    {
        if (!row.is_object() && !row.is_array()) {
            std::fill(m_cells.begin(), m_cells.end(), Cell{});
            return m_sink.unreadableRow(Texts::tr("the row is neither an object nor a list"), m_cells);
        }
        dom::object object;
        const bool isObject = row.get(object) == simdjson::SUCCESS;
        for (size_t i = 0; i < m_sources.size(); ++i) {
            const Source &source = m_sources[i];
            m_cells[i] = cellOf(isObject && !source.member.empty() ? object.at_key(source.member)
                                                                   : row.at_pointer(source.pointer));
        }
        return m_sink.row(m_cells);
    }

private:
    std::vector<Source> m_sources;
    std::vector<Cell> m_cells;
    RowSink &m_sink;
};

} // namespace

JsonDecoder::JsonDecoder(QString rowsPointer)
    : m_rowsPointer(std::move(rowsPointer))
{
}

Result<void> JsonDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    dom::parser parser;
    dom::element document;
    if (const auto error = parser.parse(bytes.data(), bytes.size()).get(document); error != simdjson::SUCCESS)
        return Error{
            ErrorCode::Payload,
            bytes.empty()
                ? Texts::tr("The payload is empty.")
                : Texts::tr("The payload is no valid JSON: %1").arg(QString::fromUtf8(simdjson::error_message(error))),
            {},
            int(error)};
    dom::element rows = document;
    if (!m_rowsPointer.isEmpty()) {
        const std::string pointer = m_rowsPointer.toStdString();
        if (const auto error = document.at_pointer(pointer).get(rows); error != simdjson::SUCCESS)
            return Error{
                ErrorCode::Decode, Texts::tr("The payload has nothing at “%1”.").arg(m_rowsPointer), {}, int(error)};
    }
    RowGiver giver(sources, sink);
    dom::array list;
    if (rows.get(list) != simdjson::SUCCESS) {
        if (!rows.is_object())
            return Error{ErrorCode::Decode, Texts::tr("At “%1” stands no list of rows.").arg(m_rowsPointer)};
        giver.give(rows);
        return {};
    }
    for (const dom::element row : list) {
        if (!giver.give(row))
            break;
    }
    return {};
}

} // namespace ioc
